/** Spans of time and sizes of files as they are written: `3 working days`, `30 minutes`, `10 MB`. */
import type { Clock } from './types.ts';

export const durationPattern = /^([1-9][0-9]{0,4}) (working day|day|hour|minute)s?$/;
/** A span counted from when the case was closed, or from an event. */
export const windowPattern =
  /^([1-9][0-9]{0,4} (?:working day|day|hour|minute)s?) of (closed|[A-Z][A-Z0-9_]*)$/;
/** A span that needs no calendar. */
export const realTimePattern = /^([1-9][0-9]{0,4}) (day|hour|minute)s?$/;
export const sizePattern = /^([1-9][0-9]{0,5}) (kB|MB)$/;

export type Length = Clock['length'];

const units = { 'working day': 'working days', day: 'days', hour: 'hours', minute: 'minutes' } as const;
const milliseconds = { days: 86_400_000, hours: 3_600_000, minutes: 60_000 } as const;
/** 1 MB = 1024 kB = 1024 × 1024 bytes: what file managers show as "10 MB" fits. */
const bytes = { kB: 1024, MB: 1024 * 1024 } as const;

/** Reads a span of time; null when it is not one. */
export function parseDuration(text: string): Length | null {
  const [, count, unit] = durationPattern.exec(text) ?? [];
  if (count === undefined || !isKey(units, unit)) return null;
  return { count: Number(count), unit: units[unit] };
}

/** Reads `10 working days of closed`; null when it is not that. */
export function parseWindow(text: string): { readonly length: Length; readonly of: string } | null {
  const [, span = '', of] = windowPattern.exec(text) ?? [];
  const length = parseDuration(span);
  return length === null || of === undefined ? null : { length, of };
}

/** A span in milliseconds; null for working days, which only a calendar can count. */
export function toMilliseconds(length: Length): number | null {
  return length.unit === 'working days' ? null : length.count * milliseconds[length.unit];
}

/** Reads a file size in bytes; null when it is not one. */
export function parseSize(text: string): number | null {
  const [, count, unit] = sizePattern.exec(text) ?? [];
  return count === undefined || !isKey(bytes, unit) ? null : Number(count) * bytes[unit];
}

function isKey<T extends object>(record: T, key: string | undefined): key is string & keyof T {
  return key !== undefined && Object.hasOwn(record, key);
}
