import { yearOf } from './date.ts';
import { checkDays, checkHours } from './parse-rows.ts';
import { checkBilingual, isRecord, unknownKeys } from './shape.ts';
import type { Calendar } from './types.ts';

const KEYS = ['name', 'title', 'zone', 'years', 'days', 'hours', 'weekend'];

/**
 * A calendar from a plain value, as YAML or JSON gives it, with includes already resolved. Gathers every problem instead
 * of stopping at the first, names the place of each, and never throws. What it lets through, no function of this module
 * can trip over: dates exist and are in order, each listed year has its days and hours, some weekday is worked.
 */
export function parseCalendar(value: unknown): { calendar: Calendar } | { problems: string[] } {
  if (!isRecord(value)) return { problems: ['a calendar is a map with the keys ' + KEYS.join(', ')] };
  const years = value['years'];
  const problems = [
    ...unknownKeys('', value, KEYS),
    ...(isName(value['name']) ? [] : ['name: small letters, digits and underscores, a letter first']),
    ...checkBilingual('title', value['title']),
    ...([7, 8, 9].includes(value['zone'] as number) ? [] : ['zone: 7 (WIB), 8 (WITA) or 9 (WIT)']),
    ...checkYears(years),
    ...checkWeekend(value['weekend']),
    ...checkDays(value['days']),
    ...checkHours(value['hours']),
  ];
  if (problems.length > 0) return { problems };
  const calendar = value as unknown as Calendar;
  const gaps = checkCover(calendar);
  return gaps.length > 0 ? { problems: gaps } : { calendar };
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][a-z0-9_]*$/.test(value);
}

function checkYears(value: unknown): string[] {
  const good =
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (year, index) =>
        Number.isInteger(year) && year >= 1900 && year <= 9998 && (index === 0 || value[index - 1] < year),
    );
  return good ? [] : ['years: a list of years, each once and in order'];
}

function checkWeekend(value: unknown): string[] {
  const good =
    Array.isArray(value) &&
    value.every((day) => Number.isInteger(day) && day >= 0 && day <= 6) &&
    new Set(value).size === value.length &&
    value.length < 7;
  return good ? [] : ['weekend: weekdays from 0 (Sunday) to 6 (Saturday), each once, not all seven'];
}

/** A listed year without days would pass for loaded and make wrong dates look certain; a day outside is never used. */
function checkCover({ years, days, hours }: Calendar): string[] {
  const empty = years.filter((year) => !days.some(({ date }) => yearOf(date) === year));
  const outside = days.filter(({ date }) => !years.includes(yearOf(date)));
  const closed = years.filter(
    (year) => !hours.some(({ from, to }) => from <= `${year}-01-01` && (to ?? '9999') >= `${year}-12-31`),
  );
  return [
    ...empty.map((year) => `years: ${year} is listed but has no day`),
    ...outside.map(({ date }) => `days: ${date} lies in a year that is not listed`),
    ...closed.map((year) => `hours: no row holds for the whole of ${year}`),
  ];
}
