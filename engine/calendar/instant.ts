import { DAY_MS, dateOf, dayNumber, isDate } from './date.ts';
import type { Instant, IsoDate, Zone } from './types.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

const SHAPE = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/;

/**
 * Milliseconds since 1970. Throws RangeError for anything but a UTC text: a text without `Z` would be read in the zone of
 * the machine, and the same history would then give other dates on another server.
 */
export function milliseconds(instant: Instant): number {
  const date = SHAPE.exec(instant)?.[1];
  if (!isDate(date)) throw new RangeError(`not a UTC instant: ${JSON.stringify(instant)}`);
  return Date.parse(instant);
}

export function instantOf(ms: number): Instant {
  return new Date(ms).toISOString();
}

/** The date on the wall of the office at that moment. */
export function localDate(instant: Instant, zone: Zone): IsoDate {
  return dateOf(Math.floor((milliseconds(instant) + zone * HOUR_MS) / DAY_MS));
}

/** The moment at which the clock on the wall shows `time` ('HH:MM', '24:00' is the end of the day) on that date. */
export function atLocal(date: IsoDate, time: string, zone: Zone): Instant {
  const [hours, minutes] = time.split(':').map(Number);
  if (hours === undefined || minutes === undefined) throw new RangeError(`not a time of day: ${time}`);
  return instantOf(dayNumber(date) * DAY_MS + hours * HOUR_MS + minutes * MINUTE_MS - zone * HOUR_MS);
}

/**
 * The last millisecond of the local day. The one place where "until 23:59:59 local" (domain 2.1) becomes a moment: an act
 * in the last second of the day is in time, an act at 00:00:00.000 is late.
 */
export function endOfDay(date: IsoDate, zone: Zone): Instant {
  return instantOf((dayNumber(date) + 1) * DAY_MS - zone * HOUR_MS - 1);
}
