import { isDate } from './date.ts';
import { problem, unknownValue, wrongFormat, wrongType } from './problem.ts';
import type { CalendarProblem } from './problem.ts';
import { checkBilingual, checkText, isRecord, unknownKeys } from './shape.ts';

const KINDS = ['holiday', 'joint_leave', 'regional'];
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const DATE_EXAMPLE = '2026-03-25';
const TIME_EXAMPLE = '"07:30"';

/** Problems of the list of free days: each date is real, in order and named once, and says what it is by which source. */
export function checkDays(value: unknown): CalendarProblem[] {
  if (!Array.isArray(value)) return [wrongType(['days'], '#list', value)];
  return [...value.flatMap(checkDay), ...checkOrder(value.map(dateOfRow))];
}

function checkDay(row: unknown, index: number): CalendarProblem[] {
  const path = ['days', index];
  if (!isRecord(row)) return [wrongType(path, '#map', row)];
  const { date, kind, name, source } = row;
  return [
    ...unknownKeys(path, row, ['date', 'kind', 'name', 'source']),
    ...(isDate(date) ? [] : [wrongFormat([...path, 'date'], DATE_EXAMPLE, date)]),
    ...(KINDS.includes(kind as string) ? [] : [unknownValue([...path, 'kind'], KINDS, kind)]),
    ...checkBilingual([...path, 'name'], name),
    ...checkText([...path, 'source'], source),
  ];
}

function dateOfRow(row: unknown): unknown {
  return isRecord(row) ? row['date'] : undefined;
}

function checkOrder(dates: readonly unknown[]): CalendarProblem[] {
  return dates.flatMap((date, index) => {
    const before = dates[index - 1];
    if (!isDate(date) || !isDate(before) || before < date) return [];
    return before === date
      ? [problem('calendar-day-twice', ['days', index], { date })]
      : [problem('calendar-day-order', ['days', index], { date, other: before })];
  });
}

/** Problems of the office hours: times of day, opening before cut-off, each row from a date to a later one or to none. */
export function checkHours(value: unknown): CalendarProblem[] {
  return Array.isArray(value) ? value.flatMap(checkHoursRow) : [wrongType(['hours'], '#list', value)];
}

function checkHoursRow(row: unknown, index: number): CalendarProblem[] {
  const path = ['hours', index];
  if (!isRecord(row)) return [wrongType(path, '#map', row)];
  const { from, to, opens, cutoff } = row;
  return [
    ...unknownKeys(path, row, ['from', 'to', 'opens', 'cutoff']),
    ...(isDate(from) ? [] : [wrongFormat([...path, 'from'], DATE_EXAMPLE, from)]),
    ...(to === null || isDate(to) ? [] : [wrongFormat([...path, 'to'], DATE_EXAMPLE, to)]),
    ...(isDate(from) && isDate(to) && to < from ? [problem('calendar-hours-dates', path, { from, to })] : []),
    ...(isTime(opens) ? [] : [wrongFormat([...path, 'opens'], TIME_EXAMPLE, opens)]),
    ...(isTime(cutoff) ? [] : [wrongFormat([...path, 'cutoff'], TIME_EXAMPLE, cutoff)]),
    ...(isTime(opens) && isTime(cutoff) && opens >= cutoff
      ? [problem('calendar-hours-times', path, { opens, cutoff })]
      : []),
  ];
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && TIME.test(value);
}
