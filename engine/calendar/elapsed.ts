import { datesAfter } from './date.ts';
import { localDate } from './instant.ts';
import { receiptDay } from './receipt.ts';
import { isWorkingDay } from './working-day.ts';
import type { Calendar, Instant, Zone } from './types.ts';

/**
 * Working days from one event to another as reports count them (domain 14): working days after day zero of `from`, up to
 * and including the local day of `to`. The same day is 0, and so is a stop before day zero. Pauses are not taken off: a
 * report that wants them off asks `remaining`. Throws RangeError beyond 40 years.
 */
export function workingDaysElapsed(calendar: Calendar, zone: Zone, from: Instant, to: Instant): number {
  const dayZero = receiptDay(calendar, zone, from).date;
  return datesAfter(dayZero, localDate(to, zone)).filter((date) => isWorkingDay(calendar, date)).length;
}
