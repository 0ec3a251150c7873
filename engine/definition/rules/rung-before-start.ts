import { clocksOf, lengthOf, rungsOf } from '../clocks.ts';
import { parseDuration, parseRung, toMilliseconds } from '../duration.ts';
import type { Length } from '../duration.ts';
import type { Rule } from './rule.ts';

/** A rung before the due date lies after the start, where that can be told without a calendar: it would be reached at once. */
export const rungBeforeStart: Rule = {
  code: 'rung-before-start',
  severity: 'error',
  check({ model }, report) {
    for (const place of clocksOf(model)) {
      const length = lengthOf(place);
      if (typeof length !== 'string') continue;
      const whole = parseDuration(length);
      if (whole === null) continue;
      for (const { path, at } of rungsOf(place)) {
        const rung = parseRung(at);
        if (rung?.kind === 'before' && reaches(rung.length, whole))
          report([...path, 'at'], { value: at, length });
      }
    }
  },
};

/** Whether `before` is at least as long as `whole`; false where only a calendar could tell. */
function reaches(before: Length, whole: Length): boolean {
  const [one, other] = [toMilliseconds(before), toMilliseconds(whole)];
  if (one !== null && other !== null) return one >= other;
  // So many working days never take fewer calendar days.
  const inWorkingDays =
    before.unit === 'working days' && (whole.unit === 'working days' || whole.unit === 'days');
  return inWorkingDays && before.count >= whole.count;
}
