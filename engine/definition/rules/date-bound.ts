import { isDay, parseDateBound } from '../date-bound.ts';
import { fieldsAndColumns } from '../walk.ts';
import type { Rule } from './rule.ts';

/** Limits of dates are days that exist, and the first is not after the last where both can be compared. */
export const dateBound: Rule = {
  code: 'date-bound',
  severity: 'error',
  check({ model }, report) {
    for (const { path, value } of fieldsAndColumns(model)) {
      if (value.type !== 'date') continue;
      for (const key of ['min', 'max'] as const) {
        const bound = value[key] === undefined ? null : parseDateBound(value[key]);
        if (bound !== null && 'date' in bound && !isDay(bound.date))
          report([...path, key], { reason: '#date' });
      }
      if (value.min !== undefined && value.max !== undefined && isAfter(value.min, value.max))
        report([...path, 'min'], { reason: '#before-max' });
    }
  },
};

/** A fixed day and one that moves with today cannot be compared. */
function isAfter(min: string, max: string): boolean {
  const [first, last] = [parseDateBound(min), parseDateBound(max)];
  if ('days' in first && 'days' in last) return first.days > last.days;
  return 'date' in first && 'date' in last && first.date > last.date;
}
