import { deadline } from './deadline.ts';
import { dueAfter } from './exact-time.ts';
import { endOfDay, instantOf, localDate, milliseconds } from './instant.ts';
import { checkLength, spanMs } from './length.ts';
import { joinPauses } from './pauses.ts';
import { walkWorkingDays } from './walk-days.ts';
import type { Calendar, Instant, Length, Pause, RungAt, Zone } from './types.ts';

/** What of a clock its rungs hang on. */
export interface RungClock {
  /** Null for a clock until a date: no share of it can be told. */
  readonly length: Length | null;
  readonly start: Instant;
  readonly pauses: readonly Pause[];
  /** Null while the clock is paused. */
  readonly due: Instant | null;
}

export interface RungMoment {
  readonly at: Instant;
  /** A year without a loaded calendar was counted. */
  readonly provisional: boolean;
}

/**
 * When a rung is reached, or null while a pause keeps that open.
 *
 * A share of working or calendar days is counted in whole days, rounded down, and reached at the end of the last of them:
 * 80 % of five days at the end of day 4, of one day at the end of day zero. So whoever is reminded still has the rest.
 * Shares of hours and minutes are exact. Working days before or after the due date are counted from that local date
 * (domain 2.3: after the due date has ended), until the end of the day; other spans are exact. Pauses move what comes
 * before the due moment; what comes after it hangs on that moment alone.
 */
export function rungMoment(calendar: Calendar, zone: Zone, at: RungAt, clock: RungClock): RungMoment | null {
  switch (at.kind) {
    case 'share':
      return clock.length === null ? null : shareOf(calendar, zone, at.percent, clock.length, clock);
    case 'due':
      return clock.due === null ? null : { at: clock.due, provisional: false };
    case 'before':
      return clock.due === null ? null : fromDue(calendar, zone, clock.due, at.length, -1);
    case 'after':
      return clock.due === null ? null : fromDue(calendar, zone, clock.due, at.length, 1);
  }
}

function shareOf(
  calendar: Calendar,
  zone: Zone,
  percent: number,
  { count, unit }: Length,
  { start, pauses }: RungClock,
): RungMoment | null {
  if (unit === 'hours' || unit === 'minutes') {
    const ms = Math.floor((spanMs({ count, unit }) * percent) / 100);
    const due = dueAfter(start, ms, joinPauses(pauses, start));
    return due === null ? null : { at: due, provisional: false };
  }
  const part = { count: Math.floor((count * percent) / 100), unit };
  const { due, provisional } = deadline(calendar, zone, part, start, { pauses, citizenDuty: false });
  return due === null ? null : { at: due, provisional };
}

function fromDue(calendar: Calendar, zone: Zone, due: Instant, length: Length, step: 1 | -1): RungMoment {
  checkLength(length);
  if (length.unit !== 'working days') {
    return { at: instantOf(milliseconds(due) + step * spanMs(length)), provisional: false };
  }
  const { date, yearsMissing } = walkWorkingDays(calendar, localDate(due, zone), length.count, step);
  return { at: endOfDay(date, zone), provisional: yearsMissing.length > 0 };
}
