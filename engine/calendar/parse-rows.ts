import { isDate } from './date.ts';
import { checkBilingual, isRecord, isText, unknownKeys } from './shape.ts';

const KINDS = ['holiday', 'joint_leave', 'regional'];
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Problems of the list of free days: each date is real, in order and named once, and says what it is by which source. */
export function checkDays(value: unknown): string[] {
  if (!Array.isArray(value)) return ['days: a list'];
  return [...value.flatMap(checkDay), ...checkOrder(value.map(dateOfRow))];
}

function checkDay(row: unknown, index: number): string[] {
  const place = `days[${index}]`;
  if (!isRecord(row)) return [`${place}: a map with date, kind, name and source`];
  return [
    ...unknownKeys(`${place}.`, row, ['date', 'kind', 'name', 'source']),
    ...(isDate(row['date'])
      ? []
      : [`${place}.date: a date that exists, YYYY-MM-DD, not ${shown(row['date'])}`]),
    ...(KINDS.includes(row['kind'] as string)
      ? []
      : [`${place}.kind: ${KINDS.join(', ')}, not ${shown(row['kind'])}`]),
    ...checkBilingual(`${place}.name`, row['name']),
    ...(isText(row['source']) ? [] : [`${place}.source: the decree or decision that says so`]),
  ];
}

function dateOfRow(row: unknown): unknown {
  return isRecord(row) ? row['date'] : undefined;
}

function checkOrder(dates: readonly unknown[]): string[] {
  return dates.flatMap((date, index) => {
    const before = dates[index - 1];
    if (!isDate(date) || !isDate(before) || before < date) return [];
    return [before === date ? `days: ${date} is named twice` : `days: ${date} stands after ${before}`];
  });
}

/** Problems of the office hours: times of day, opening before cut-off, each row from a date to a later one or to none. */
export function checkHours(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap(checkHoursRow) : ['hours: a list'];
}

function checkHoursRow(row: unknown, index: number): string[] {
  const place = `hours[${index}]`;
  if (!isRecord(row)) return [`${place}: a map with from, to, opens and cutoff`];
  const { from, to, opens, cutoff } = row;
  const open = to === null;
  return [
    ...unknownKeys(`${place}.`, row, ['from', 'to', 'opens', 'cutoff']),
    ...(isDate(from) ? [] : [`${place}.from: a date that exists, YYYY-MM-DD, not ${shown(from)}`]),
    ...(open || isDate(to) ? [] : [`${place}.to: a date that exists or null, not ${shown(to)}`]),
    ...(isDate(from) && isDate(to) && to < from
      ? [`${place}: ends on ${to} before it begins on ${from}`]
      : []),
    ...(isTime(opens) ? [] : [`${place}.opens: a time HH:MM, not ${shown(opens)}`]),
    ...(isTime(cutoff) ? [] : [`${place}.cutoff: a time HH:MM, not ${shown(cutoff)}`]),
    ...(isTime(opens) && isTime(cutoff) && opens >= cutoff
      ? [`${place}: opens at ${opens}, not before ${cutoff}`]
      : []),
  ];
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && TIME.test(value);
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
