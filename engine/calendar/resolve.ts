import { problem, wrongType } from './problem.ts';
import type { CalendarProblem } from './problem.ts';
import { isRecord, isText, unknownKeys } from './shape.ts';

const SHARED_KEYS = ['source', 'years', 'days', 'hours', 'weekend'];

/**
 * Puts a calendar file and the files it names under `include` together into one plain value for `parseCalendar`.
 *
 * `includes` gives the plain value of a file by name, null or undefined if there is none. A shared file may hold
 * {@link SHARED_KEYS}; it may not include others, so that every date has one place one step away. Lists are joined in the
 * order of the names, the calendar's own last: its office hours win over shared ones. `weekend` is the last one given.
 * `source` at the top of a file stands for each of its days that names none. Days of all files come in order of date;
 * the same date in two files is left for `parseCalendar` to refuse.
 */
export function resolveCalendar(
  value: unknown,
  includes: (name: string) => unknown,
): { value: unknown } | { problems: readonly CalendarProblem[] } {
  if (!isRecord(value)) return { value };
  const names = value['include'] ?? [];
  if (!Array.isArray(names)) return { problems: [wrongType(['include'], '#list', names)] };
  const nameless = names.findIndex((name) => !isText(name));
  if (nameless !== -1)
    return { problems: [wrongType(['include', nameless], '#text', names[nameless] ?? null)] };
  const shared = names.map((name: string) => ({ name, part: includes(name) }));
  const problems = [...twice(names), ...shared.flatMap(checkShared)];
  if (problems.length > 0) return { problems };
  const parts = [...shared.map(({ part }) => part), value].filter(isRecord);
  const weekend = parts.findLast((part) => part['weekend'] !== undefined)?.['weekend'];
  return {
    value: {
      ...without(value, ['include', 'source']),
      years: [...new Set(join(parts, 'years'))].sort((a, b) => Number(a) - Number(b)),
      days: parts.flatMap(daysOf).sort(byDate),
      hours: join(parts, 'hours'),
      ...(weekend === undefined ? {} : { weekend }),
    },
  };
}

function twice(names: readonly string[]): CalendarProblem[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index ? [] : [problem('calendar-include-twice', ['include', index], { name })],
  );
}

function checkShared({ name, part }: Shared, index: number): CalendarProblem[] {
  if (part === undefined || part === null) return [problem('unknown-calendar', ['include', index], { name })];
  if (!isRecord(part)) return [{ ...wrongType([], '#map', part), part: name }];
  return unknownKeys([], part, SHARED_KEYS).map((found) => ({ ...found, part: name }));
}

interface Shared {
  readonly name: string;
  readonly part: unknown;
}

/** What is no list stays as it is, as one item, so that `parseCalendar` names it. */
function join(parts: readonly Record<string, unknown>[], key: string): unknown[] {
  return parts.flatMap((part) => part[key] ?? []);
}

function daysOf(part: Record<string, unknown>): unknown[] {
  const { source } = part;
  return join([part], 'days').map((day) =>
    isRecord(day) && source !== undefined ? { source, ...day } : day,
  );
}

function without(value: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

function byDate(one: unknown, other: unknown): number {
  const [a, b] = [dateText(one), dateText(other)];
  return a === b ? 0 : a < b ? -1 : 1;
}

function dateText(day: unknown): string {
  return isRecord(day) ? String(day['date']) : '';
}
