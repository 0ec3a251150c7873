import { yearOf } from './date.ts';
import { checkDays, checkHours } from './parse-rows.ts';
import { problem, unknownValue, wrongFormat, wrongType } from './problem.ts';
import type { CalendarProblem } from './problem.ts';
import { checkBilingual, isRecord, unknownKeys } from './shape.ts';
import type { Calendar } from './types.ts';

const KEYS = ['name', 'title', 'zone', 'years', 'days', 'hours', 'weekend'];
const ZONES = [7, 8, 9];

/**
 * A calendar from a plain value, as YAML or JSON gives it, with includes already resolved. Gathers every problem instead
 * of stopping at the first, names the place of each, and never throws. What it lets through, no function of this module
 * can trip over: dates exist and are in order, each listed year has its days and hours, some weekday is worked.
 */
export function parseCalendar(
  value: unknown,
): { calendar: Calendar } | { problems: readonly CalendarProblem[] } {
  if (!isRecord(value)) return { problems: [wrongType([], '#map', value ?? null)] };
  const problems = [
    ...unknownKeys([], value, KEYS),
    ...(isName(value['name']) ? [] : [wrongFormat(['name'], 'wib_5_hari', value['name'])]),
    ...checkBilingual(['title'], value['title']),
    ...(ZONES.includes(value['zone'] as number) ? [] : [unknownValue(['zone'], ZONES, value['zone'])]),
    ...checkYears(value['years']),
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

function checkYears(value: unknown): CalendarProblem[] {
  const good =
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (year, index) =>
        Number.isInteger(year) && year >= 1900 && year <= 9998 && (index === 0 || value[index - 1] < year),
    );
  return good ? [] : [problem('calendar-years', ['years'])];
}

function checkWeekend(value: unknown): CalendarProblem[] {
  const good =
    Array.isArray(value) &&
    value.every((day) => Number.isInteger(day) && day >= 0 && day <= 6) &&
    new Set(value).size === value.length &&
    value.length < 7;
  return good ? [] : [problem('calendar-weekend', ['weekend'])];
}

/** A listed year without days would pass for loaded and make wrong dates look certain; a day outside is never used. */
function checkCover({ years, days, hours }: Calendar): CalendarProblem[] {
  const empty = years.filter((year) => !days.some(({ date }) => yearOf(date) === year));
  const closed = years.filter(
    (year) => !hours.some(({ from, to }) => from <= `${year}-01-01` && (to ?? '9999') >= `${year}-12-31`),
  );
  return [
    ...empty.map((year) => problem('calendar-year-empty', ['years'], { year })),
    ...days.flatMap(({ date }, index) =>
      years.includes(yearOf(date)) ? [] : [problem('calendar-day-outside', ['days', index], { date })],
    ),
    ...closed.map((year) => problem('calendar-hours-missing', ['hours'], { year })),
  ];
}
