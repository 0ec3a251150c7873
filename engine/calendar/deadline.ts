import { calendarDayRule, citizenLandingRule, countDays, workingDayRule } from './day-count.ts';
import { dueAfter } from './exact-time.ts';
import { endOfDay, localDate } from './instant.ts';
import { checkLength, unitMs } from './length.ts';
import { joinPauses } from './pauses.ts';
import { dayAsSent, receiptDay } from './receipt.ts';
import { missingYears } from './working-day.ts';
import type { DayCount } from './day-count.ts';
import type { Calendar, DayZero, Deadline, Explanation, Instant, Length, Pause, Zone } from './types.ts';

export interface DeadlineOptions {
  readonly pauses: readonly Pause[];
  /** The clock binds a citizen: a calendar-day deadline rolls forward to a working day. */
  readonly citizenDuty: boolean;
}

type Count = Omit<Explanation, 'length' | 'zone' | 'calendar' | 'pauses'>;

/**
 * When a clock is due, and why (domain 2.1 and 2.2). Working days: the N-th after day zero. Calendar days: local date + N,
 * for a citizen's duty the first working day from there on. Both until the end of the local day. Hours and minutes: exact.
 * Paused time does not count; `due` is null if a pause without end comes before the due moment.
 *
 * Throws RangeError for a length over `LONGEST_LENGTH`, for a due date more than 40 years off, and for arguments that are
 * no dates, instants or pauses. Pure: the same arguments give the same answer on every machine, in every year.
 */
export function deadline(
  calendar: Calendar,
  zone: Zone,
  length: Length,
  start: Instant,
  { pauses, citizenDuty }: DeadlineOptions,
): Deadline {
  checkLength(length);
  const joined = joinPauses(pauses, start);
  const { due, count } = reckon(calendar, zone, length, start, joined, citizenDuty);
  const touching = joined.filter(({ from }) => due === null || from < due);
  return {
    due,
    dueDate: due && localDate(due, zone),
    dayZero: count.dayZero.date,
    provisional: count.yearsMissing.length > 0,
    explanation: { length, zone, calendar: calendar.name, ...count, pauses: touching },
  };
}

interface Reckoning {
  readonly due: Instant | null;
  readonly count: Count;
}

function reckon(
  calendar: Calendar,
  zone: Zone,
  { count, unit }: Length,
  start: Instant,
  joined: readonly Pause[],
  citizenDuty: boolean,
): Reckoning {
  switch (unit) {
    case 'working days': {
      const dayZero = receiptDay(calendar, zone, start);
      const rule = workingDayRule(calendar, zone, joined);
      const days = countDays(dayZero.date, count, rule, rule);
      return inDays(zone, dayZero, days, missingYears(calendar, localDate(start, zone), days.last));
    }
    case 'days': {
      const dayZero = dayAsSent(zone, start);
      const rule = calendarDayRule(zone, joined);
      const days = countDays(
        dayZero.date,
        count,
        rule,
        citizenDuty ? citizenLandingRule(calendar, zone, joined) : rule,
      );
      const asked = citizenDuty && days.full !== null;
      return inDays(zone, dayZero, days, asked ? missingYears(calendar, days.full, days.last) : []);
    }
    case 'hours':
    case 'minutes': {
      const none = { counted: [], skipped: [], rolled: [], yearsMissing: [] };
      const due = dueAfter(start, count * unitMs(unit), joined);
      return { due, count: { dayZero: dayAsSent(zone, start), ...none } };
    }
  }
}

function inDays(zone: Zone, dayZero: DayZero, days: DayCount, yearsMissing: readonly number[]): Reckoning {
  const { counted, skipped, rolled } = days;
  const due = days.open ? null : endOfDay(days.last, zone);
  return { due, count: { dayZero, counted, skipped, rolled, yearsMissing } };
}
