/** What is wrong with a calendar, as a value; its sentences stand in engine/texts under the same code. */

/** The general ones are those of process files: a calendar is a YAML file like them. */
export type CalendarProblemCode =
  | 'missing-key'
  | 'unknown-key'
  | 'wrong-type'
  | 'wrong-format'
  | 'unknown-value'
  | 'unknown-calendar'
  | 'calendar-include-twice'
  | 'calendar-years'
  | 'calendar-weekend'
  | 'calendar-day-twice'
  | 'calendar-day-order'
  | 'calendar-day-outside'
  | 'calendar-year-empty'
  | 'calendar-hours-dates'
  | 'calendar-hours-times'
  | 'calendar-hours-missing';

export interface CalendarProblem {
  readonly code: CalendarProblemCode;
  /** Keys and list indexes from the root of the calendar with its includes, or of the included file. */
  readonly path: readonly (string | number)[];
  /** Words to fill into the sentence; `#word` is one of our own words, which has a form in each language. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The included file it stands in, where that alone is wrong; null = the calendar put together. */
  readonly part: string | null;
}

type Place = CalendarProblem['path'];

export function problem(
  code: CalendarProblemCode,
  path: Place,
  params: CalendarProblem['params'] = {},
  part: string | null = null,
): CalendarProblem {
  return { code, path, params, part };
}

/** A value of the wrong kind, or none at all where one must stand. */
export function wrongType(
  path: Place,
  expected: '#list' | '#map' | '#text',
  value: unknown,
): CalendarProblem {
  if (value === undefined) return problem('missing-key', path, { key: String(path.at(-1) ?? '') });
  return problem('wrong-type', path, { expected, received: wordOf(value) });
}

/** A value that is written wrongly, or none at all where one must stand. */
export function wrongFormat(path: Place, example: string, value: unknown): CalendarProblem {
  if (value === undefined) return problem('missing-key', path, { key: String(path.at(-1) ?? '') });
  return problem('wrong-format', path, { value: wordOf(value), example });
}

export function unknownValue(
  path: Place,
  allowed: readonly (string | number)[],
  value: unknown,
): CalendarProblem {
  if (value === undefined) return problem('missing-key', path, { key: String(path.at(-1) ?? '') });
  return problem('unknown-value', path, { value: wordOf(value), allowed: allowed.join(', ') });
}

function wordOf(value: unknown): string {
  if (value === null) return '#nothing';
  if (Array.isArray(value)) return '#list';
  if (typeof value === 'object') return '#map';
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 60);
}
