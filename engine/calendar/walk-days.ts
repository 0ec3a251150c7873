import { addDays, LONGEST_WALK } from './date.ts';
import { freeDay, missingYears } from './working-day.ts';
import type { Calendar, IsoDate, SkippedDay } from './types.ts';

export interface Walk {
  readonly date: IsoDate;
  /** Working days passed, in the order of the walk; the last of them is `date`. */
  readonly counted: readonly IsoDate[];
  readonly skipped: readonly SkippedDay[];
  readonly yearsMissing: readonly number[];
}

/**
 * The `count`-th working day before (`step` -1) or after (`step` 1) a date, which itself is not counted and may be free;
 * the date itself for 0. Throws RangeError after 40 years.
 */
export function walkWorkingDays(calendar: Calendar, from: IsoDate, count: number, step: 1 | -1): Walk {
  const counted: IsoDate[] = [];
  const skipped: SkippedDay[] = [];
  let date = from;
  for (let days = 0; counted.length < count; days += 1) {
    if (days === LONGEST_WALK)
      throw new RangeError(`calendar ${calendar.name}: no ${count} working days near ${from}`);
    date = addDays(date, step);
    const reason = freeDay(calendar, date);
    if (reason === null) counted.push(date);
    else skipped.push({ date, reason });
  }
  const [first, last] = step === 1 ? [from, date] : [date, from];
  return { date, counted, skipped, yearsMissing: count === 0 ? [] : missingYears(calendar, first, last) };
}
