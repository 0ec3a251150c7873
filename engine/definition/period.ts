/** What comes again, as it is written: a period, and a day of it. */
import type { Period } from '#engine/calendar/period.ts';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** `5th working day`, `first day`, `last working day`, `monday`. */
export const dayOfPeriodPattern =
  /^(?:(first|second|third|fourth|fifth|last|[1-9][0-9]{0,2}(?:st|nd|rd|th)) (working day|day)|(monday|tuesday|wednesday|thursday|friday|saturday|sunday))$/;

/** How many days a period has at most. */
const most = { week: 7, month: 31, year: 366 } as const;

/** Reads a day of a period; null when it is none, or the period has no such day. A weekday is a day of a week alone. */
export function parsePeriod(period: Period['period'], day: string): Period | null {
  const [, ordinal, kind, named] = dayOfPeriodPattern.exec(day) ?? [];
  if (named !== undefined)
    return period === 'week' ? { period, day: { of: 'calendar', n: weekdays.indexOf(named) + 1 } } : null;
  if (ordinal === undefined) return null;
  const written = ordinals.indexOf(ordinal) + 1;
  const n = ordinal === 'last' ? -1 : written > 0 ? written : Number.parseInt(ordinal, 10);
  return n > most[period] ? null : { period, day: { of: kind === 'day' ? 'calendar' : 'working', n } };
}

/** How it is called where something waits for it: `every month, 5th working day`. */
export function periodText(period: string, day: string): string {
  return `every ${period}, ${day}`;
}

/** Reads what `periodText` wrote of a day that was checked. Throws when there is no such day. */
export function readPeriod(text: string): Period {
  const period = periodIn(text);
  if (period === null) throw new Error(`not checked: ${text}`);
  return period;
}

/** Reads what `periodText` wrote; null for anything else. */
export function periodIn(text: string): Period | null {
  const [, period, day = ''] = /^every (week|month|year), (.+)$/.exec(text) ?? [];
  return period === 'week' || period === 'month' || period === 'year' ? parsePeriod(period, day) : null;
}
