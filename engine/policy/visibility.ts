import type { Definition, Field, Level, Role } from '#engine/definition/types.ts';
import { isStarter } from './admit.ts';
import { holdAmong, unitsOf } from './relation.ts';
import type { Actor, CaseForPolicy, Pair, Units } from './types.ts';

function staffRoles(definition: Definition): readonly (readonly [string, Role])[] {
  return Object.entries(definition.roles).filter(([, role]) => role.kind === 'staff');
}

function heldLevels(definition: Definition, levels: readonly string[]): readonly Level[] {
  return definition.visibility.filter((level) => levels.includes(level.name));
}

/** Whether a list of readers (role names, `handlers`, `unit`) names this staff role. */
function names(readers: readonly string[], name: string, role: Role): boolean {
  if (readers.includes(name)) return true;
  return role.at.of === 'unit' && (readers.includes('handlers') || readers.includes('unit'));
}

/**
 * Role at unit of everyone who sees the case at all: every staff role of the process at its relation,
 * narrowed by each level that holds. The person it belongs to always sees it and is not listed.
 */
export function seersOf(
  definition: Definition,
  levels: readonly string[],
  subject: CaseForPolicy,
  units: Units,
): readonly Pair[] {
  const narrowing = heldLevels(definition, levels).flatMap((level) =>
    level.kind === 'seen_by' ? [level.seenBy] : [],
  );
  return staffRoles(definition)
    .filter(([name, role]) => narrowing.every((readers) => names(readers, name, role)))
    .flatMap(([name, role]) => unitsOf(role.at, subject, units).map((unit) => ({ role: name, unit })));
}

/** Whether this actor sees the case. To anyone else it does not exist. */
export function seesCase(
  actor: Actor,
  subject: { readonly id: string; readonly starter: string; readonly seers: readonly Pair[] },
): boolean {
  return isStarter(actor, subject) || holdAmong(actor.holds, subject.seers) !== null;
}

/** How much of a field someone reads. */
export type Reading = 'full' | 'masked' | 'none';

/**
 * How an actor who sees the case reads this field of it: a level may hide it from all but the one it
 * belongs to; `sees` lists its readers; a mask leaves the last characters to the others.
 */
export function readsField(
  definition: Definition,
  field: Pick<Field, 'name' | 'sees' | 'mask'>,
  levels: readonly string[],
  actor: Actor,
  subject: CaseForPolicy,
  units: Units,
): Reading {
  const others: Reading = field.mask === null ? 'none' : 'masked';
  if (isStarter(actor, subject))
    return field.sees === null || field.sees.includes('starter') ? 'full' : others;
  const hidden = heldLevels(definition, levels).some(
    (level) => level.kind === 'hides' && level.hides.includes(field.name),
  );
  if (hidden) return 'none';
  const readers = field.sees;
  if (readers === null) return 'full';
  const pairs = staffRoles(definition)
    .filter(([name, role]) => names(readers, name, role))
    .flatMap(([name, role]) => unitsOf(role.at, subject, units).map((unit) => ({ role: name, unit })));
  return holdAmong(actor.holds, pairs) === null ? others : 'full';
}
