import type { Admission, Relation } from '#engine/definition/types.ts';
import type { CaseForPolicy, Pair, Units } from './types.ts';

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
    case 'field': {
      const named = subject.named[relation.field] ?? null;
      return named === null ? [] : [named];
    }
  }
}

/**
 * The rule about people as pairs (role at unit), for lists, offers and grants.
 * It says who may hold the duty; exclusions compare persons and are asked at the act.
 */
export function pairsOf(by: readonly Admission[], subject: CaseForPolicy, units: Units): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const admission of by) {
    if (admission.kind !== 'role') continue;
    for (const unit of unitsOf(admission.at, subject, units)) {
      if (!pairs.some((pair) => pair.role === admission.role && pair.unit === unit)) {
        pairs.push({ role: admission.role, unit });
      }
    }
  }
  return pairs;
}

/** Whether one of the holds is one of the pairs; answers the hold. */
export function holdAmong<H extends Pair>(holds: readonly H[], pairs: readonly Pair[]): H | null {
  return (
    holds.find((hold) => pairs.some((pair) => pair.role === hold.role && pair.unit === hold.unit)) ?? null
  );
}
