import { roleNames } from '../role-names.ts';
import { roleNamed } from '../roles.ts';
import type { Model } from '../schema/process.ts';
import { actionsOf, denialsOf, fieldsAndColumns, fieldsOf } from '../walk.ts';
import type { At } from '../walk.ts';
import { relatedRoles } from './references.ts';
import type { Rule } from './rule.ts';

type Wrong = '#role-group' | '#role-public' | '#role-staff' | '#role-below' | '#role-service';

/** A role stands where its kind means something: groups only where roles are listed, conflicts go upward to staff, and programs only send messages. */
export const roleKind: Rule = {
  code: 'role-kind',
  severity: 'error',
  check({ model }, report) {
    for (const { path, value, wrong } of places(model)) {
      const found = wrong.find((kind) => isOf(model, value, kind));
      if (found !== undefined) report(path, { name: value, reason: found });
    }
  },
};

function places(model: Model): (At<string> & { readonly wrong: readonly Wrong[] })[] {
  const members = Object.entries(model.roles).flatMap(([name, role]) =>
    'any_of' in role
      ? role.any_of.map((value, index) => ({
          path: ['roles', name, 'any_of', index],
          value,
          wrong: ['#role-group', '#role-public'] as const,
        }))
      : [],
  );
  const above = Object.entries(model.roles).flatMap(([name, role]) =>
    'kind' in role && role.kind === 'staff' && role.conflict_goes_to !== undefined
      ? [
          {
            path: ['roles', name, 'conflict_goes_to'],
            value: role.conflict_goes_to,
            wrong: ['#role-group', '#role-public', '#role-below'] as const,
          },
        ]
      : [],
  );
  const denied = actionsOf(model)
    .flatMap(denialsOf)
    .map(({ path, value }) => ({
      path: [...path, 'role'],
      value: value.role,
      wrong: ['#role-public'] as const,
    }));
  const owners = Object.entries(model.clocks ?? {}).flatMap(([name, { owner }]) =>
    owner === undefined ? [] : [{ path: ['clocks', name, 'owner'], value: owner }],
  );
  const everywhere = [...roleNames(model), ...owners].map(({ path, value }) => ({
    path,
    value,
    wrong: ['#role-service'] as const,
  }));
  const related = relatedRoles(model).map((place) => ({
    ...place,
    wrong: ['#role-group', '#role-staff', '#role-service'] as const,
  }));
  return [...members, ...above, ...denied, ...related, ...behalf(model), ...singles(model), ...everywhere];
}

/** Officials enter a case for somebody of the public. */
function behalf(model: Model): (At<string> & { readonly wrong: readonly Wrong[] })[] {
  return Object.entries(model.start).flatMap(([event, { by, on_behalf: whose }]) => {
    if (whose === undefined) return [];
    const path = ['start', event];
    const entering = [by].flat().flatMap((one, index) => {
      const at = Array.isArray(by) ? [...path, 'by', index] : [...path, 'by'];
      if (typeof one === 'string') return [{ path: at, value: one, wrong: ['#role-public'] as const }];
      return 'role' in one
        ? [{ path: [...at, 'role'], value: one.role, wrong: ['#role-public'] as const }]
        : [];
    });
    const wrong = ['#role-group', '#role-staff'] as const;
    return [{ path: [...path, 'on_behalf'], value: whose, wrong }, ...entering];
  });
}

/** Places for one role: readers of a field, people to choose from, the owner of a clock. */
function singles(model: Model): (At<string> & { readonly wrong: readonly Wrong[] })[] {
  const wrong = ['#role-group'] as const;
  const readers = fieldsOf(model).flatMap(({ path, value }) =>
    (value.sees ?? []).map((name, index) => ({ path: [...path, 'sees', index], value: name })),
  );
  const people = fieldsAndColumns(model).flatMap(({ path, value }) =>
    value.type === 'person' && value.role !== undefined
      ? [{ path: [...path, 'role'], value: value.role }]
      : [],
  );
  const owners = Object.entries(model.clocks ?? {}).flatMap(([name, { owner }]) =>
    owner === undefined ? [] : [{ path: ['clocks', name, 'owner'], value: owner }],
  );
  return [...readers, ...people, ...owners].map((place) => ({ ...place, wrong }));
}

function isOf(model: Model, name: string, kind: Wrong): boolean {
  const role = roleNamed(model, name);
  if (kind === '#role-group') return role === undefined && Object.hasOwn(model.roles, name);
  if (kind === '#role-public') return role?.kind === 'public';
  if (kind === '#role-service') return role?.kind === 'service';
  if (kind === '#role-staff') return role?.kind === 'staff';
  return role?.kind === 'staff' && role.at === 'unit.descendants';
}
