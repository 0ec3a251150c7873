/** The earliest or latest day of a date field, as a file writes it. */
import type { DateBound } from './types.ts';

/** `today`, a day, or so many days after or before today; that the day exists is said by the rule `date-bound`. */
export const dateBoundPattern = /^(?:today|\d{4}-\d{2}-\d{2}|\d{1,5} days (?:after|before) today)$/;

/** Reads what `dateBoundPattern` accepts. */
export function parseDateBound(text: string): DateBound {
  if (text === 'today') return { days: 0 };
  const span = /^(\d+) days (after|before) today$/.exec(text);
  if (span === null) return { date: text };
  return { days: span[2] === 'before' ? 0 - Number(span[1]) : Number(span[1]) };
}

/** The day a bound stands for when `today` is the local day; ISO dates. */
export function boundDay(bound: DateBound, today: string): string {
  if ('date' in bound) return bound.date;
  return new Date(Date.parse(`${today}T00:00:00Z`) + bound.days * 86_400_000).toISOString().slice(0, 10);
}

/** Whether a text is a day that the calendar has, as 2026-03-25. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
