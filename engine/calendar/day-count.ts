import { addDays, LONGEST_WALK } from './date.ts';
import { atLocal, endOfDay } from './instant.ts';
import { pauseAt } from './pauses.ts';
import { freeDay, officeHours } from './working-day.ts';
import type { Calendar, IsoDate, Pause, SkippedDay, SkipReason, Zone } from './types.ts';

/** Says why a day does not count, or null if it counts. */
export type DayRule = (date: IsoDate) => SkipReason | null;

/**
 * Days of a working-day clock (domain 2.2, pause). A working day counts if the clock is running at its end, and an act
 * after cut-off counts at the opening of the next working day. Both together say: it counts if the clock is running *at
 * the cut-off*. The domain text names the cut-off for the resume only; here it holds for the pause as well, since
 * otherwise a pause from 17:00 to 18:00, in which nobody would have worked, would win a day for whoever makes it.
 */
export function workingDayRule(calendar: Calendar, zone: Zone, joined: readonly Pause[]): DayRule {
  if (joined.length === 0) return (date) => freeDay(calendar, date);
  const end = (date: IsoDate) => atLocal(date, officeHours(calendar, date).cutoff, zone);
  return (date) => freeDay(calendar, date) ?? paused(pauseAt(joined, end(date)));
}

/** Days of a calendar-day clock: holidays count, there is no cut-off, a day counts if the clock is running at its end. */
export function calendarDayRule(zone: Zone, joined: readonly Pause[]): DayRule {
  return (date) => paused(pauseAt(joined, endOfDay(date, zone)));
}

/** Days on which a citizen's calendar-day duty may end: working days at whose end the clock is running. */
export function citizenLandingRule(calendar: Calendar, zone: Zone, joined: readonly Pause[]): DayRule {
  const running = calendarDayRule(zone, joined);
  return (date) => freeDay(calendar, date) ?? running(date);
}

function paused(pause: Pause | null): SkipReason | null {
  return pause && { kind: 'paused', from: pause.from, to: pause.to };
}

export interface DayCount {
  readonly counted: readonly IsoDate[];
  readonly skipped: readonly SkippedDay[];
  readonly rolled: readonly SkippedDay[];
  /** Last day looked at: the due date, unless `open`. */
  readonly last: IsoDate;
  /** The day on which the count was full; null if it never was. */
  readonly full: IsoDate | null;
  /** The count ran into a pause that has no end yet. */
  readonly open: boolean;
}

/**
 * Counts `count` days after `dayZero` by `counts`, then moves on to the first day, that one included, that `lands` allows.
 * Throws RangeError after 40 years.
 */
export function countDays(dayZero: IsoDate, count: number, counts: DayRule, lands: DayRule): DayCount {
  const counted: IsoDate[] = [];
  const skipped: SkippedDay[] = [];
  const rolled: SkippedDay[] = [];
  let full = count === 0 ? dayZero : null;
  for (let step = count === 0 ? 0 : 1; step <= LONGEST_WALK; step += 1) {
    const date = addDays(dayZero, step);
    const reason = full === null ? counts(date) : null;
    if (reason) {
      if (isOpen(reason)) return { counted, skipped, rolled, last: date, full, open: true };
      skipped.push({ date, reason });
      continue;
    }
    if (full === null && counted.push(date) === count) full = date;
    if (full === null) continue;
    const obstacle = lands(date);
    if (!obstacle) return { counted, skipped, rolled, last: date, full, open: false };
    if (isOpen(obstacle)) return { counted, skipped, rolled, last: date, full, open: true };
    rolled.push({ date, reason: obstacle });
  }
  throw new RangeError(`no due date within ${LONGEST_WALK} days of ${dayZero}`);
}

function isOpen(reason: SkipReason): boolean {
  return reason.kind === 'paused' && reason.to === null;
}
