import { DAY_MS } from './date.ts';
import { HOUR_MS, MINUTE_MS } from './instant.ts';
import type { Length } from './types.ts';

/** The longest length a clock may have, in days or working days; hours and minutes may reach the same span. */
export const LONGEST_LENGTH = 3660;

const UNIT_MS = { 'working days': DAY_MS, days: DAY_MS, hours: HOUR_MS, minutes: MINUTE_MS } as const;

/** Milliseconds of one unit of exact lengths. */
export function unitMs(unit: 'hours' | 'minutes'): number {
  return UNIT_MS[unit];
}

/** Milliseconds of a length that needs no calendar; working days throw RangeError. */
export function spanMs({ count, unit }: Length): number {
  if (unit === 'working days') throw new RangeError('working days are no fixed span');
  return count * UNIT_MS[unit];
}

/** Throws RangeError unless the count is a whole number from 0 to the longest length: it bounds every loop that follows. */
export function checkLength({ count, unit }: Length): void {
  const longest = (LONGEST_LENGTH * DAY_MS) / UNIT_MS[unit];
  if (Number.isInteger(count) && count >= 0 && count <= longest) return;
  throw new RangeError(`a length is a whole number from 0 to ${longest} ${unit}, not ${count}`);
}
