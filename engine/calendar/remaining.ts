import { datesAfter } from './date.ts';
import { calendarDayRule, workingDayRule } from './day-count.ts';
import { deadline } from './deadline.ts';
import { runningTime } from './exact-time.ts';
import { instantOf, localDate, milliseconds } from './instant.ts';
import { unitMs } from './length.ts';
import { joinPauses, pausesKnownAt } from './pauses.ts';
import type { Calendar, Deadline, Instant, Length, Pause, Zone } from './types.ts';

/** How far a clock has run, in the unit of its length. Hours and minutes may have fractions, days never do. */
export interface Remaining {
  readonly total: number;
  /** Never more than `total`. Today is used once it is a day that counts: on the last day `left` is 0 and `late` false. */
  readonly used: number;
  readonly left: number;
  readonly late: boolean;
  /** Units run since the due moment. 0 on a Saturday after a Friday's deadline although `late` is true. */
  readonly lateBy: number;
}

/**
 * Reads a clock at `now` as it was known then: a pause that begins later is ignored, one that ends later is still open.
 * Late means that the due moment has passed; a pause opened after it does not heal that. Before the start nothing is used.
 * Throws RangeError as `deadline` does, and when `now` lies more than 40 years after the start.
 */
export function remaining(
  calendar: Calendar,
  zone: Zone,
  length: Length,
  start: Instant,
  pauses: readonly Pause[],
  now: Instant,
  citizenDuty = false,
): Remaining {
  const known = pausesKnownAt(pauses, now);
  const end = deadline(calendar, zone, length, start, { pauses: known, citizenDuty });
  const joined = joinPauses(known, start);
  const late = end.due !== null && end.due < instantOf(milliseconds(now));
  const { ran, over } =
    length.unit === 'hours' || length.unit === 'minutes'
      ? ranExactly(length.unit, start, end, joined, now)
      : ranInDays(calendar, zone, length.unit, end, joined, now);
  const used = Math.min(ran, length.count);
  return { total: length.count, used, left: length.count - used, late, lateBy: late ? over : 0 };
}

interface Run {
  readonly ran: number;
  /** The part of it after the due moment; 0 while there is none. */
  readonly over: number;
}

function ranExactly(
  unit: 'hours' | 'minutes',
  start: Instant,
  end: Deadline,
  joined: readonly Pause[],
  now: Instant,
): Run {
  const ran = runningTime(start, now, joined);
  const toDue = end.due === null ? ran : runningTime(start, end.due, joined);
  return { ran: ran / unitMs(unit), over: Math.max(0, ran - toDue) / unitMs(unit) };
}

function ranInDays(
  calendar: Calendar,
  zone: Zone,
  unit: 'working days' | 'days',
  end: Deadline,
  joined: readonly Pause[],
  now: Instant,
): Run {
  const skips = unit === 'days' ? calendarDayRule(zone, joined) : workingDayRule(calendar, zone, joined);
  const counted = datesAfter(end.dayZero, localDate(now, zone)).filter((date) => skips(date) === null);
  const { dueDate } = end;
  return {
    ran: counted.length,
    over: dueDate === null ? 0 : counted.filter((date) => date > dueDate).length,
  };
}
