import type { Admission, MandateKind, Relation, RoleAt } from '#engine/definition/types.ts';
import { excludesPerson } from './exclusion.ts';
import type { Actor, CaseForPolicy, Hold, Pair, Units } from './types.ts';

/**
 * A right of one person, written as a pair: this role "at" the person id. It cannot be written in a file, so no role of a
 * process is called like it.
 */
export const PERSON = '$person';

/** The unit and every unit above it, nearest first. Units that are not known end the chain. */
export function chain(unit: string, units: Units): readonly string[] {
  const found: string[] = [];
  let next: string | null = unit;
  while (next !== null && !found.includes(next)) {
    found.push(next);
    next = units[next]?.parent ?? null;
  }
  return found;
}

/** Units at which a role counts for this case under a relation; none when the relation names nothing. */
export function unitsOf(relation: Relation, subject: CaseForPolicy, units: Units): readonly string[] {
  switch (relation.of) {
    case 'unit':
      return [subject.unit];
    case 'unit.parent': {
      const parent = units[subject.unit]?.parent ?? null;
      return parent === null ? [] : [parent];
    }
    case 'unit.ancestors':
      return chain(subject.unit, units);
    case 'unit.descendants':
      return Object.keys(units)
        .filter((unit) => unit !== subject.unit && chain(unit, units).includes(subject.unit))
        .sort();
    case 'field': {
      const named = subject.named[relation.field] ?? null;
      return named === null ? [] : [named];
    }
    case 'common_parent': {
      const [a, b] = relation.fields.map((field) => subject.named[field] ?? null);
      if (typeof a !== 'string' || typeof b !== 'string') return [];
      const above = chain(b, units);
      const nearest = chain(a, units).find((unit) => above.includes(unit));
      return nearest === undefined ? [] : [nearest];
    }
    case 'superior': {
      const unit = subject.last[relation.event]?.unit ?? null;
      return unit === null ? [] : chain(unit, units);
    }
  }
}

/**
 * A role at these units as pairs: in one's own right and under each kind of mandate that the role knows. A mandated right
 * has a pair of its own (`role@plh`), so that a list shows a substitute exactly what the rule admits.
 */
export function pairsAt(
  { role, mandates }: { readonly role: string; readonly mandates: readonly MandateKind[] },
  at: readonly string[],
): readonly Pair[] {
  const ways = [role, ...mandates.map((kind) => `${role}@${kind}`)];
  return at.flatMap((unit) => ways.map((way) => ({ role: way, unit })));
}

/** The hold as the pair by which lists and grants name it. */
export function pairOf({ role, unit, as }: Pick<Hold, 'role' | 'unit' | 'as'>): Pair {
  return { role: as === undefined ? role : `${role}@${as}`, unit };
}

/** All pairs of an actor: what they hold, and the person themselves as long as they hold anything. */
export function grantsOf({ kind, person, holds }: Actor): readonly Pair[] {
  const own =
    kind === 'person' && person !== null && holds.length > 0 ? [{ role: PERSON, unit: person }] : [];
  return [...holds.map(pairOf), ...own];
}

/**
 * The rule with the roles above those that a conflict of interest keeps from deciding (a holder declared one, or every
 * known holder is left out by the rule itself), and above those that a ladder has raised. It only ever adds roles, never
 * takes one away.
 */
export function withUpward(
  by: readonly Admission[],
  subject: CaseForPolicy,
  units: Units,
  below: readonly string[] = [],
): readonly Plain[] {
  return writtenOut(by, subject).flatMap((admission): readonly Plain[] => {
    if (admission.kind !== 'role') return [admission];
    const { role, not, push } = admission;
    const above = rolesAbove(admission, subject, units).filter(
      (next) => ![...below, role].includes(next.role),
    );
    const pushed = push === undefined ? {} : { push };
    const added = above.map((next) => ({ kind: 'role', ...next, not, ...pushed }) as const);
    return [admission, ...withUpward(added, subject, units, [...below, role])];
  });
}

/** An admission as it stands for one case: roles that the case chooses are written out. */
export type Plain = Exclude<Admission, { readonly kind: 'roles_in' }>;

function writtenOut(by: readonly Admission[], { chosen = {} }: CaseForPolicy): readonly Plain[] {
  return by.flatMap((admission): readonly Plain[] => {
    if (admission.kind !== 'roles_in') return [admission];
    const { field, roles, not } = admission;
    return roles
      .filter(({ role }) => chosen[field]?.includes(role) === true)
      .map((role) => ({ kind: 'role', ...role, not }));
  });
}

function rolesAbove(
  admission: Extract<Admission, { kind: 'role' }>,
  subject: CaseForPolicy,
  units: Units,
): readonly RoleAt[] {
  const { role, upward } = admission;
  const conflicted = upward !== null && isConflicted(admission, subject, units) ? [upward] : [];
  const raised = (subject.raised ?? []).filter((one) => one.role === role).map(({ to }) => to);
  const all = [...conflicted, ...raised];
  return all.filter((one, index) => all.findIndex((other) => other.role === one.role) === index);
}

function isConflicted(
  { role, at, not }: RoleAt & Pick<Extract<Admission, { kind: 'role' }>, 'not'>,
  subject: CaseForPolicy,
  units: Units,
): boolean {
  const places = unitsOf(at, subject, units);
  const here = <H extends Pair>(rows: readonly H[]): readonly H[] =>
    rows.filter((row) => row.role === role && places.includes(row.unit));
  if (here(subject.conflicts).length > 0) return true;
  const holders = here(subject.holders);
  return (
    holders.length > 0 &&
    holders.every(({ person }) => not.some((exclusion) => excludesPerson(exclusion, person, subject)))
  );
}

/**
 * The rule about people as pairs (role at unit), for lists, offers and grants.
 * It says who may hold the duty; exclusions compare persons and are asked at the act.
 */
export function pairsOf(by: readonly Admission[], subject: CaseForPolicy, units: Units): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const pair of withUpward(by, subject, units).flatMap((one) => pairsOfOne(one, subject, units))) {
    if (!pairs.some((other) => other.role === pair.role && other.unit === pair.unit)) pairs.push(pair);
  }
  return pairs;
}

function pairsOfOne(admission: Plain, subject: CaseForPolicy, units: Units): readonly Pair[] {
  switch (admission.kind) {
    case 'role':
      return pairsAt(admission, unitsOf(admission.at, subject, units));
    case 'did':
      return personPair(subject.last[admission.event]?.person ?? null);
    case 'party':
      return personPair(subject.named[admission.field] ?? null);
    case 'starter':
    case 'anyone':
    case 'case':
    case 'calendar':
      return [];
  }
}

function personPair(person: string | null): readonly Pair[] {
  return person === null ? [] : [{ role: PERSON, unit: person }];
}

/** Whether one of the holds is one of the pairs; answers the hold. */
export function holdAmong<H extends Pick<Hold, 'role' | 'unit' | 'as'>>(
  holds: readonly H[],
  pairs: readonly Pair[],
): H | null {
  return (
    holds.find((hold) => {
      const own = pairOf(hold);
      return pairs.some((pair) => pair.role === own.role && pair.unit === own.unit);
    }) ?? null
  );
}
