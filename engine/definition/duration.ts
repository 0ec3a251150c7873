/** Spans of time and sizes of files as they are written: `3 working days`, `30 minutes`, `10 MB`. */
import type { Length, RungAt } from '#engine/calendar/types.ts';

export type { Length };

export const durationPattern = /^([1-9][0-9]{0,4}) (working day|day|hour|minute)s?$/;
/** A span counted from when the case was closed, or from an event; or the name of a clock. */
export const windowPattern =
  /^(?:([1-9][0-9]{0,4} (?:working day|day|hour|minute)s?) of (closed|[A-Z][A-Z0-9_]*)|[a-z][a-z0-9_]*)$/;
/** A span that needs no calendar. */
export const realTimePattern = /^([1-9][0-9]{0,4}) (day|hour|minute)s?$/;
/** A day has no hours before it: a date is counted from in days alone. */
export const daysPattern = /^([1-9][0-9]{0,4}) (working day|day)s?$/;
/** When a rung is reached: `80%`, `due`, `7 days before due`, `3 working days after due`. */
export const rungPattern =
  /^(?:([0-9]{1,3})%|due|([1-9][0-9]{0,4} (?:working day|day|hour|minute)s?) (before|after) due)$/;
/** The same without a share: a clock until a date has no length. */
export const untilRungPattern =
  /^(?:due|[1-9][0-9]{0,4} (?:working day|day|hour|minute)s? (?:before|after) due)$/;
export const sizePattern = /^([1-9][0-9]{0,5}) (kB|MB)$/;

const units = { 'working day': 'working days', day: 'days', hour: 'hours', minute: 'minutes' } as const;
const milliseconds = { days: 86_400_000, hours: 3_600_000, minutes: 60_000 } as const;
/** 1 MB = 1024 kB = 1024 × 1024 bytes: what file managers show as "10 MB" fits. */
const bytes = { kB: 1024, MB: 1024 * 1024 } as const;

/** The setting of `settings.x`; null when it is not that. */
export function settingIn(text: string): string | null {
  return text.startsWith('settings.') ? text.slice('settings.'.length) : null;
}

/** Reads a span of time; null when it is not one. */
export function parseDuration(text: string): Length | null {
  const [, count, unit] = durationPattern.exec(text) ?? [];
  if (count === undefined || !isKey(units, unit)) return null;
  return { count: Number(count), unit: units[unit] };
}

/** Reads `10 working days of closed`; null when it is not that, but the name of a clock. */
export function parseWindow(text: string): { readonly length: Length; readonly of: string } | null {
  const [, span = '', of] = windowPattern.exec(text) ?? [];
  const length = parseDuration(span);
  return length === null || of === undefined ? null : { length, of };
}

/** Reads when a rung is reached; null when it is not said so. */
export function parseRung(text: string): RungAt | null {
  const [whole, percent, span = '', side] = rungPattern.exec(text) ?? [];
  if (whole === undefined) return null;
  if (percent !== undefined) return { kind: 'share', percent: Number(percent) };
  const length = parseDuration(span);
  if (length === null) return { kind: 'due' };
  return { kind: side === 'before' ? 'before' : 'after', length };
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
