import type { Definition, Field, Level, Role } from '#engine/definition/types.ts';
import { isStarter } from './admit.ts';
import { grantsOf, holdAmong, PERSON, pairsAt, unitsOf } from './relation.ts';
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
    .flatMap(([name, role]) =>
      pairsAt({ role: name, mandates: role.mandates }, unitsOf(role.at, subject, units)),
    );
}

/**
 * The offers of open tasks that also let their holders see the case: whoever has a duty must be able to look at it. A
 * level narrows them like any other reader: by name of the role, or as `handlers`: at the handling unit, or by name.
 */
export function offersSeen(
  definition: Definition,
  levels: readonly string[],
  offers: readonly Pair[],
  subject: CaseForPolicy,
): readonly Pair[] {
  const narrowing = heldLevels(definition, levels).flatMap((level) =>
    level.kind === 'seen_by' ? [level.seenBy] : [],
  );
  const passes = ({ role, unit }: Pair, readers: readonly string[]): boolean => {
    return (
      readers.includes(role.split('@')[0] ?? role) ||
      (readers.includes('handlers') && (unit === subject.unit || role === PERSON))
    );
  };
  return offers.filter((pair) => narrowing.every((readers) => passes(pair, readers)));
}

/** Whether this actor sees the case. To anyone else it does not exist. */
export function seesCase(
  actor: Actor,
  subject: { readonly id: string; readonly starter: string; readonly seers: readonly Pair[] },
): boolean {
  const granted = grantsOf(actor);
  return (
    isStarter(actor, subject) ||
    subject.seers.some((seer) => granted.some(({ role, unit }) => role === seer.role && unit === seer.unit))
  );
}

/**
 * Whether anything of a case is open to everybody while these levels hold: the process says so, and no level keeps the case
 * from those whom it does not name.
 */
export function isPublic(definition: Definition, levels: readonly string[]): boolean {
  return definition.public !== null && !isNarrowed(definition, levels);
}

/** Whether a level that holds keeps the case from those whom it does not name. */
export function isNarrowed(definition: Definition, levels: readonly string[]): boolean {
  return heldLevels(definition, levels).some(({ kind }) => kind === 'seen_by');
}

/** Whether a level that holds hides the field from everybody but the one the case belongs to. */
export function isHidden(definition: Definition, levels: readonly string[], field: string): boolean {
  return heldLevels(definition, levels).some(
    (level) => level.kind === 'hides' && level.hides.includes(field),
  );
}

/** Role at unit of everyone whom `sees` names as a reader, at the relation of each role. */
function readersIn(
  definition: Definition,
  readers: readonly string[],
  subject: CaseForPolicy,
  units: Units,
): readonly Pair[] {
  return staffRoles(definition)
    .filter(([name, role]) => names(readers, name, role))
    .flatMap(([name, role]) =>
      pairsAt({ role: name, mandates: role.mandates }, unitsOf(role.at, subject, units)),
    );
}

/**
 * Role at unit of the officials who read a field in full, for what is found in lists: null for all who see the case. The one it belongs to is
 * not listed. It says the same as `readsField`.
 */
export function readersOf(
  definition: Definition,
  { name, sees }: Pick<Field, 'name' | 'sees'>,
  levels: readonly string[],
  subject: CaseForPolicy,
  units: Units,
): readonly Pair[] | null {
  if (isHidden(definition, levels, name)) return [];
  return sees === null ? null : readersIn(definition, sees, subject, units);
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
  if (isHidden(definition, levels, field.name)) return 'none';
  if (field.sees === null) return 'full';
  const pairs = readersIn(definition, field.sees, subject, units);
  return holdAmong(actor.holds, pairs) === null ? others : 'full';
}
