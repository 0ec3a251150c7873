/** Rules about people as written → as they run: groups written out, roles with all that a decision needs. */
import type { RawAction, RawAdmission, RawDeny, RawExclusion } from '../schema/action.ts';
import type { RawStart } from '../schema/start.ts';
import type { RawRelation } from '../schema/field.ts';
import type { RawAssignment, RawRelationOfCase, RawStartAdmission } from '../schema/people.ts';
import type { Model } from '../schema/process.ts';
import { caseFields } from '../readable.ts';
import { roleAbove, roleNamed, rolesIn } from '../roles.ts';
import { optionNames } from '../schema/field.ts';
import type { Admission, Deny, Exclusion, Push, Relation, RoleAt } from '../types.ts';
import { buildRelation, buildText, fieldName, isReference, referenceName } from './field.ts';

type Where = 'start' | 'state';

export function buildBy(by: RawAction['by'] | RawStart['by'], model: Model, where: Where): Admission[] {
  // What nobody sends, the calendar begins.
  if (by === undefined) return [{ kind: 'calendar' }];
  return listOf<RawAdmission | RawStartAdmission>(by).flatMap((one) => buildAdmission(one, model, where));
}

/** The role that stands above the owner of a clock; a diagnostic sees to it that there is one. */
export function buildAbove(owner: string, model: Model): RoleAt {
  return roleAt(model, roleAbove(model, owner) ?? owner, undefined, [owner]);
}

/** The refusals of an action, in the order they are asked. */
export function buildDeny(raw: RawAction['deny'], model: Model): Deny[] {
  if (raw === undefined) return [];
  return listOf<RawDeny>(raw).flatMap(({ role, code, text }) =>
    rolesIn(model, role).map((name): Deny => {
      const { upward: _asked, ...held } = roleAt(model, name, undefined, []);
      return { ...held, code, text: buildText(text) };
    }),
  );
}

function buildAdmission(raw: RawAdmission | RawStartAdmission, model: Model, where: Where): Admission[] {
  if (typeof raw === 'object' && 'case' in raw) return [{ kind: 'case' }];
  if (typeof raw === 'object' && 'starter' in raw) return [{ kind: 'starter', not: exclusions(raw.not) }];
  if (typeof raw === 'object' && 'who_did' in raw)
    return [{ kind: 'did', event: raw.who_did, not: exclusions(raw.not) }];
  if (typeof raw === 'object' && 'party' in raw)
    return [{ kind: 'party', field: referenceName(raw.party), not: exclusions(raw.not) }];
  if (typeof raw === 'object' && 'roles_in' in raw) {
    const field = fieldName(raw.roles_in);
    const roles = optionsIn(model, field).map((name) => roleAt(model, name, undefined, []));
    return [{ kind: 'roles_in', field, roles, not: exclusions(raw.not) }];
  }
  const named = typeof raw === 'string' ? { role: raw } : raw;
  const { at } = { at: undefined, ...named };
  const not = exclusions('not' in named ? named.not : undefined);
  const push = typeof raw === 'object' && 'assign' in raw ? pushOf(raw.assign, raw.if_none) : null;
  return rolesIn(model, named.role).map((name): Admission => {
    if (roleNamed(model, name)?.kind === 'public')
      return where === 'start' ? { kind: 'anyone', role: name } : { kind: 'starter', not };
    const admitted = { kind: 'role', ...roleAt(model, name, at, []), not: [...not, ...self(at)] } as const;
    return push === null ? admitted : { ...admitted, push };
  });
}

function optionsIn(model: Model, name: string): readonly string[] {
  const field = caseFields(model).get(name);
  return field === undefined ? [] : optionNames(field);
}

function pushOf(raw: RawAssignment | undefined, ifNone: Push['ifNone'] = 'offer'): Push | null {
  if (raw === undefined) return null;
  if (typeof raw === 'string') return { to: { of: raw }, ifNone };
  return 'who_did' in raw
    ? { to: { of: 'doer', event: raw.who_did }, ifNone }
    : { to: { of: 'superior', event: raw.superior_of }, ifNone };
}

/** Nobody is their own superior. */
function self(at: RawRelationOfCase | undefined): Exclusion[] {
  return typeof at === 'object' && 'superior_of' in at ? [{ did: at.superior_of }] : [];
}

/** A role with the roles above it; a ring of `conflict_goes_to` ends where it began (a diagnostic says so). */
function roleAt(
  model: Model,
  name: string,
  at: RawRelationOfCase | undefined,
  below: readonly string[],
): RoleAt {
  const role = roleNamed(model, name);
  const staff = role?.kind === 'staff' ? role : undefined;
  const next = staff?.conflict_goes_to;
  return {
    role: name,
    at: relationOf(at ?? staff?.at ?? 'unit'),
    mandates: staff?.mandates ?? [],
    upward:
      next === undefined || below.includes(next) || next === name
        ? null
        : roleAt(model, next, undefined, [...below, name]),
  };
}

function relationOf(raw: RawRelationOfCase | RawRelation): Relation {
  if (typeof raw === 'object' && 'superior_of' in raw) return { of: 'superior', event: raw.superior_of };
  if (typeof raw === 'object' && 'common_parent_of' in raw) {
    const [a, b] = raw.common_parent_of;
    return { of: 'common_parent', fields: [referenceName(a), referenceName(b)] };
  }
  return buildRelation(raw);
}

function exclusions(raw: readonly RawExclusion[] | undefined): Exclusion[] {
  return (raw ?? []).map((exclusion): Exclusion => {
    if ('party' in exclusion) return { party: referenceName(exclusion.party) };
    if (!('related_to' in exclusion)) return exclusion;
    const { related_to: to } = exclusion;
    return { related_to: isReference(to) ? { field: referenceName(to) } : { role: to } };
  });
}

function listOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
