import type { IsoDate } from './types.ts';

export const DAY_MS = 86_400_000;

/** The longest walk from day to day (40 years), so that no loop runs on when a calendar has no working day at all. */
export const LONGEST_WALK = 40 * 366;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970 of a date that exists, else null. Day and month are read back: Date makes 2 March of 30 February. */
function dayIn(text: string): number | null {
  const [, year, month, day] = SHAPE.exec(text) ?? [];
  if (year === undefined) return null;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const exists = date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1;
  return exists ? date.getTime() / DAY_MS : null;
}

/** Whether the text is a date that exists: '2026-02-29' is none. */
export function isDate(text: unknown): text is IsoDate {
  return typeof text === 'string' && dayIn(text) !== null;
}

/** Days since 1 January 1970. Throws RangeError for text that is no date: callers check what people typed with `isDate`. */
export function dayNumber(date: IsoDate): number {
  const day = dayIn(date);
  if (day === null) throw new RangeError(`not a date: ${JSON.stringify(date)}`);
  return day;
}

/** The date of a day number; the years 0000 to 9999 can be written, any other throws RangeError. */
export function dateOf(day: number): IsoDate {
  const text = new Date(day * DAY_MS).toISOString();
  if (text.length !== 24) throw new RangeError(`year out of range: ${text}`);
  return text.slice(0, 10);
}

/** The date `count` days later, or earlier if `count` is negative. */
export function addDays(date: IsoDate, count: number): IsoDate {
  return dateOf(dayNumber(date) + count);
}

/** 0 = Sunday to 6 = Saturday. 1 January 1970 was a Thursday. */
export function weekday(date: IsoDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** Every date after `after` up to and including `last`, in order. Throws RangeError beyond `LONGEST_WALK` days. */
export function datesAfter(after: IsoDate, last: IsoDate): IsoDate[] {
  const first = dayNumber(after) + 1;
  const count = dayNumber(last) - first + 1;
  if (count > LONGEST_WALK) throw new RangeError(`more than ${LONGEST_WALK} days from ${after} to ${last}`);
  return Array.from({ length: Math.max(0, count) }, (_, index) => dateOf(first + index));
}
