import type { Check, Subject } from '../check.ts';
import type { Condition } from '../explore.ts';

/** The condition holds with all values that its names can have. */
export const guardAlwaysHolds: Check = {
  code: 'guard-always-holds',
  check(subject, report) {
    for (const { about, expression } of decidedConditions(subject, 'yes'))
      report({ of: 'condition', about }, 'warning', { cel: expression.cel });
  },
};

/** Conditions that were asked and only ever gave this answer, one for each place of the file. */
export function decidedConditions(
  { exploration, placeOf }: Subject,
  answer: 'yes' | 'no',
): readonly Condition[] {
  // Which regions are done is only known to be all there is when every way was looked at.
  if (!exploration.complete) return [];
  const atPlace = Map.groupBy(exploration.conditions, ({ about }) => placeOf({ of: 'condition', about }));
  return [...atPlace.values()].flatMap((all) =>
    all.every(({ yes, no }) => (answer === 'yes' ? yes && !no : no && !yes)) ? all.slice(0, 1) : [],
  );
}
