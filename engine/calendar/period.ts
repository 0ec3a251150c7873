import { addDays, dateOf, dayNumber, weekday } from './date.ts';
import { atLocal, localDate } from './instant.ts';
import type { Calendar, Instant, IsoDate } from './types.ts';
import { isWorkingDay } from './working-day.ts';

/** What comes again: every so often, on which day of it. */
export interface Period {
  readonly period: 'week' | 'month' | 'year';
  /** `working`: the n-th working day; `calendar`: the n-th day, in a week counted from Monday. -1 is the last. */
  readonly day: { readonly of: 'working' | 'calendar'; readonly n: number };
}

/** So many periods without such a day are looked through: a 366th day comes at least every eight years. */
const MOST_PERIODS = 60;

/**
 * The first moment after `after` at which the day of a period begins (00:00 at the office). A period that has no such day,
 * as February no 30th, is passed over. Years that are not loaded count their weekends only. Throws RangeError when no such
 * day comes, which only a calendar without working days brings about.
 */
export function nextOf({ period, day }: Period, calendar: Calendar, after: Instant): Instant {
  const today = localDate(after, calendar.zone);
  let start = startOf(period, today);
  for (let looked = 0; looked < MOST_PERIODS; looked += 1) {
    const end = startOf(period, addDays(start, LONGER[period]));
    const date = dayIn(start, end, day, calendar);
    // A day that began already is over for this purpose, also on the very day.
    if (date !== null && date > today) return atLocal(date, '00:00', calendar.zone);
    start = end;
  }
  throw new RangeError(`calendar ${calendar.name} has no such day of a ${period}`);
}

/** The period of which a day has begun last, by its first day, and when that day began. */
export interface Begun {
  readonly period: IsoDate;
  readonly at: Instant;
}

/**
 * The last day of a period that began at or before `now`, at the office; null when there was none. The period is named by its
 * first day, which stays when a changed calendar moves the day.
 */
export function lastOf({ period, day }: Period, calendar: Calendar, now: Instant): Begun | null {
  const today = localDate(now, calendar.zone);
  let start = startOf(period, today);
  for (let looked = 0; looked < MOST_PERIODS; looked += 1) {
    const end = startOf(period, addDays(start, LONGER[period]));
    const date = dayIn(start, end, day, calendar);
    if (date !== null && date <= today) return { period: start, at: atLocal(date, '00:00', calendar.zone) };
    start = startOf(period, addDays(start, -1));
  }
  return null;
}

/** Enough days to come from the first day of a period into the next, and not beyond it. */
const LONGER = { week: 7, month: 31, year: 366 } as const;

function startOf(period: Period['period'], date: IsoDate): IsoDate {
  if (period === 'week') return addDays(date, -((weekday(date) + 6) % 7));
  return period === 'month' ? `${date.slice(0, 8)}01` : `${date.slice(0, 5)}01-01`;
}

/** The date within [start, end), or null where the period has no such day. */
function dayIn(start: IsoDate, end: IsoDate, { of, n }: Period['day'], calendar: Calendar): IsoDate | null {
  const [first, beyond] = [dayNumber(start), dayNumber(end)];
  const days = Array.from({ length: beyond - first }, (_, index) => dateOf(first + index));
  const counted = of === 'calendar' ? days : days.filter((date) => isWorkingDay(calendar, date));
  return counted.at(n < 0 ? n : n - 1) ?? null;
}
