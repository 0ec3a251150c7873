import { atLocal } from '#engine/calendar/instant.ts';
import { isDay } from '#engine/definition/date-bound.ts';
import type { DateTimeField, TimeField } from '#engine/definition/types.ts';
import { kept, problem } from './reading.ts';
import type { ReadValue, World } from './reading.ts';

const MINUTE_MS = 60_000;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Date and time of the handling unit's wall ("2026-03-25T09:30"), or an instant in UTC, to an instant of whole minutes. */
export function readDateTime(field: DateTimeField, text: string, { now, zone }: World): ReadValue {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::00(?:\.000)?)?(Z?)$/.exec(text);
  const [, day = '', time = '', utc = ''] = found ?? [];
  // Local days before the year 1000 may fall into a year that an instant cannot name.
  if (!isDay(day) || day < '1000' || !TIME.test(time)) return problem(field, 'FIELD_TYPE');
  const instant = utc === 'Z' ? `${day}T${time}:00.000Z` : atLocal(day, time, zone);
  const ahead = Date.parse(instant) - Date.parse(now);
  if (field.min === 'now' && ahead <= -MINUTE_MS) return problem(field, 'FIELD_DATE_PAST');
  return field.max === 'now' && ahead > 0 ? problem(field, 'FIELD_DATE_FUTURE') : kept(field, instant);
}

export function readTime(field: TimeField, text: string): ReadValue {
  return TIME.test(text) ? kept(field, text) : problem(field, 'FIELD_TYPE');
}
