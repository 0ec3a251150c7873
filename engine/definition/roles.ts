/** Roles as they are named: one, or a group of several under one name. */
import type { Model, RawRole } from './schema/process.ts';

export type RawNamedRole = Exclude<RawRole, { any_of: unknown }>;

/** The role itself; undefined for a group and for a name that nobody declares. */
export function roleNamed(model: Model, name: string): RawNamedRole | undefined {
  const role = Object.hasOwn(model.roles, name) ? model.roles[name] : undefined;
  return role === undefined || 'any_of' in role ? undefined : role;
}

/** Every role that is not a group, by name. */
export function namedRoles(model: Model): [string, RawNamedRole][] {
  return Object.entries(model.roles).flatMap(([name, role]): [string, RawNamedRole][] =>
    'any_of' in role ? [] : [[name, role]],
  );
}

/** The roles that a name stands for: the members of a group, else the name itself (it may be a word such as `starter`). */
export function rolesIn(model: Model, name: string): readonly string[] {
  const role = Object.hasOwn(model.roles, name) ? model.roles[name] : undefined;
  return role !== undefined && 'any_of' in role ? role.any_of : [name];
}

/** A list of names with every group written out, each name once. */
export function withoutGroups(model: Model, names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => rolesIn(model, name)))];
}

/**
 * The role above a role: the one that its conflicts of interest go to, else the only one that the process has at the unit
 * above, where several are the one that conflicts of others go to. Null where that names none or several.
 */
export function roleAbove(model: Model, owner: string): string | null {
  const role = roleNamed(model, owner);
  if (role?.kind !== 'staff') return null;
  if (role.conflict_goes_to !== undefined) return role.conflict_goes_to;
  const staff = namedRoles(model).flatMap(([name, one]) => (one.kind === 'staff' ? [{ name, ...one }] : []));
  const above = staff
    .filter(({ name, at }) => name !== owner && at === 'unit.parent')
    .map(({ name }) => name);
  const heads = above.filter((name) => staff.some((other) => other.conflict_goes_to === name));
  return [above, heads].find((names) => names.length === 1)?.[0] ?? null;
}
