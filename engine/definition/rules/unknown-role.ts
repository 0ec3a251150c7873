import type { RawAction } from '../schema/action.ts';
import type { RawStart } from '../schema/start.ts';
import { clocksOf, OWNER } from '../clocks.ts';
import { effectsOf } from '../effects.ts';
import type { RawRole } from '../schema/process.ts';
import type { Path } from '../source.ts';
import { actionsOf, denialsOf, fieldsAndColumns, fieldsOf } from '../walk.ts';
import type { At } from '../walk.ts';
import { unknownName } from './rule.ts';
import type { Report, Rule } from './rule.ts';

/** Every role that is named in `by`, `on_behalf`, `deny`, `roles`, `sees`, `seen_by`, `notify` or a person field exists; each list also has words of its own. */
export const unknownRole: Rule = {
  code: 'unknown-role',
  severity: 'error',
  check({ model, known }, report) {
    const check = (names: readonly At<string>[], words: readonly string[]): void =>
      checkNames(names, [...known.roles, ...words], report);
    for (const place of actionsOf(model)) {
      check(rolesIn([...place.path, 'by'], place.action.by), []);
      if ('on_behalf' in place.action && place.action.on_behalf !== undefined)
        check([{ path: [...place.path, 'on_behalf'], value: place.action.on_behalf }], []);
      check(
        denialsOf(place).map(({ path, value }) => ({ path: [...path, 'role'], value: value.role })),
        [],
      );
    }
    for (const [name, role] of Object.entries(model.roles)) check(rolesOfRole(name, role), []);
    for (const { path, value } of fieldsOf(model)) {
      check(
        (value.sees ?? []).map((name, index) => ({ path: [...path, 'sees', index], value: name })),
        ['starter', 'unit'],
      );
    }
    for (const { path, value } of fieldsAndColumns(model))
      if (value.type === 'person' && value.role !== undefined)
        check([{ path: [...path, 'role'], value: value.role }], []);
    const owned = clocksOf(model).filter(({ value }) => value.owner !== undefined);
    for (const { path, value } of effectsOf(model)) {
      if (!('notify' in value)) continue;
      const inLadder = owned.some((clock) =>
        [...clock.path, 'ladder'].every((step, at) => path[at] === step),
      );
      check([{ path: [...path, 'notify'], value: value.notify }], ['starter', ...(inLadder ? [OWNER] : [])]);
    }
    for (const [name, level] of Object.entries(model.visibility ?? {})) {
      const seers = 'seen_by' in level ? level.seen_by : [];
      check(
        seers.map((role, index) => ({ path: ['visibility', name, 'seen_by', index], value: role })),
        ['starter', 'handlers'],
      );
    }
  },
};

function checkNames(names: readonly At<string>[], known: readonly string[], report: Report): void {
  for (const { path, value } of names) if (!known.includes(value)) report(path, unknownName(value, known));
}

/** The roles that a role itself names: the members of a group, and who decides instead. */
function rolesOfRole(name: string, role: RawRole): At<string>[] {
  if ('any_of' in role)
    return role.any_of.map((value, index) => ({ path: ['roles', name, 'any_of', index], value }));
  return role.kind === 'staff' && role.conflict_goes_to !== undefined
    ? [{ path: ['roles', name, 'conflict_goes_to'], value: role.conflict_goes_to }]
    : [];
}

function rolesIn(path: Path, by: RawAction['by'] | RawStart['by']): At<string>[] {
  if (by === undefined) return [];
  if (Array.isArray(by)) return by.flatMap((one, index) => rolesIn([...path, index], one));
  if (typeof by === 'string') return [{ path, value: by }];
  return 'role' in by ? [{ path: [...path, 'role'], value: by.role }] : [];
}
