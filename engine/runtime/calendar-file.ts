/** Calendar files → calendars: the one reader of `alur check` and of the program. */
import { basename } from 'node:path';
import { parseCalendar } from '#engine/calendar/parse.ts';
import type { CalendarProblem, CalendarProblemCode } from '#engine/calendar/problem.ts';
import { resolveCalendar } from '#engine/calendar/resolve.ts';
import type { Calendar } from '#engine/calendar/types.ts';
import type { Params, Severity } from '#engine/definition/diagnostic.ts';
import { nearest } from '#engine/definition/nearest.ts';
import { keysAt, nodeAt, toValue } from '#engine/definition/source.ts';
import type { Path, Source } from '#engine/definition/source.ts';

/** The calendar files of one folder. */
export interface CalendarFiles {
  readonly folder: string;
  /** Calendars and the parts they include, by the name of their file; those that can be read as YAML. */
  readonly calendars: ReadonlyMap<string, Source>;
  /** Names of calendar files that cannot be read; they say so themselves. */
  readonly broken: ReadonlySet<string>;
}

/** What is wrong at a place of a file. */
export interface CalendarFinding {
  readonly source: Source;
  readonly path: Path;
  readonly code: CalendarProblemCode | 'calendar-name' | 'calendar-unused';
  readonly params: Params;
  readonly severity: Severity;
  readonly at: 'key' | 'value';
}

export interface ReadCalendar {
  /** Null for a part that calendars include, and where there is a finding. */
  readonly calendar: Calendar | null;
  readonly findings: readonly CalendarFinding[];
}

/**
 * Reads one calendar together with the files it includes; what is wrong in one of those is told at its place there.
 * Where an included file cannot be read nothing is said of the whole. Never throws.
 */
export function readCalendar(source: Source, files: CalendarFiles): ReadCalendar {
  if (source.root === null) return told([]);
  const name = basename(source.file, '.yaml');
  if (!isCalendar(source)) return told(isIncluded(name, files) ? [] : [unused(source)]);
  const included = includesOf(source);
  const unknown = included.flatMap((part, index) => unknownPart(source, part, index, files));
  if (unknown.length > 0) return told(unknown);
  if (included.some((part) => files.broken.has(part))) return told([]);
  const parts = included.flatMap((part) => files.calendars.get(part) ?? []);
  return joined(source, parts, misnamed(source, name));
}

/** A calendar has a zone; a file without is a part that calendars include. */
export function isCalendar(source: Source): boolean {
  return keysAt(source.root, []).includes('zone');
}

function told(findings: readonly CalendarFinding[]): ReadCalendar {
  return { calendar: null, findings };
}

function unused(source: Source): CalendarFinding {
  return { source, path: [], code: 'calendar-unused', params: {}, severity: 'warning', at: 'value' };
}

function isIncluded(name: string, { calendars }: CalendarFiles): boolean {
  return [...calendars.values()].some((each) => isCalendar(each) && includesOf(each).includes(name));
}

function includesOf({ root }: Source): string[] {
  const node = nodeAt(root, ['include']);
  return node?.kind !== 'list'
    ? []
    : node.items.flatMap((item) =>
        item.kind === 'scalar' && typeof item.value === 'string' ? [item.value] : [],
      );
}

function unknownPart(source: Source, name: string, index: number, files: CalendarFiles): CalendarFinding[] {
  const known = [...files.calendars.keys(), ...files.broken].sort();
  if (known.includes(name)) return [];
  const params = suggested({ name, folder: files.folder, allowed: known.join(', ') }, name, known);
  return [
    { source, path: ['include', index], code: 'unknown-calendar', params, severity: 'error', at: 'value' },
  ];
}

function misnamed(source: Source, expected: string): CalendarFinding[] {
  const node = nodeAt(source.root, ['name']);
  if (node?.kind !== 'scalar' || node.value === expected) return [];
  const params = { name: String(node.value), expected };
  return [{ source, path: ['name'], code: 'calendar-name', params, severity: 'error', at: 'value' }];
}

function joined(source: Source, parts: readonly Source[], before: readonly CalendarFinding[]): ReadCalendar {
  const resolved = resolveCalendar(valueOf(source), (name) => {
    const part = parts.find(({ file }) => basename(file, '.yaml') === name);
    return part === undefined ? undefined : valueOf(part);
  });
  const days = 'value' in resolved ? daysIn(resolved.value) : [];
  const parsed = 'value' in resolved ? parseCalendar(resolved.value) : resolved;
  if ('calendar' in parsed)
    return { calendar: before.length === 0 ? parsed.calendar : null, findings: before };
  return told([...before, ...parsed.problems.map((problem) => placed(problem, { source, parts, days }))]);
}

interface Joined {
  readonly source: Source;
  /** In the order in which lists were joined; the calendar's own come last. */
  readonly parts: readonly Source[];
  /** The days of all files as they were sorted. */
  readonly days: readonly unknown[];
}

/** A problem of the calendar put together gets its place in the file that brought it in. */
function placed({ code, path, params, part }: CalendarProblem, files: Joined): CalendarFinding {
  const place = placeOf(path, part, files);
  const isKey = code === 'unknown-key' || code === 'missing-key';
  const filled =
    code === 'unknown-key'
      ? suggested(params, String(params['key']), String(params['allowed']).split(', '))
      : params;
  return { ...place, code, params: filled, severity: 'error', at: isKey ? 'key' : 'value' };
}

function placeOf(
  path: Path,
  part: string | null,
  { source, parts, days }: Joined,
): { readonly source: Source; readonly path: Path } {
  const named = parts.find(({ file }) => basename(file, '.yaml') === part);
  if (named !== undefined) return { source: named, path };
  const [head = '', index, ...rest] = path;
  const files = [...parts, source];
  if (typeof index === 'number') {
    const found =
      head === 'days'
        ? files.toReversed().flatMap((file) => lastDay(file, dateOf(days[index])))[0]
        : nthOf(files, String(head), index);
    if (found !== undefined) return { source: found.source, path: [...found.path, ...rest] };
  }
  const holder = files.findLast(({ root }) => nodeAt(root, [head]) !== null) ?? source;
  return { source: holder, path };
}

function nthOf(
  files: readonly Source[],
  key: string,
  nth: number,
): { source: Source; path: Path } | undefined {
  const all = files.flatMap((source) => {
    const node = nodeAt(source.root, [key]);
    return node?.kind === 'list' ? node.items.map((_item, index) => ({ source, path: [key, index] })) : [];
  });
  return all[nth];
}

function lastDay(source: Source, date: unknown): { source: Source; path: Path }[] {
  const days = daysIn(valueOf(source));
  const index = days.findLastIndex((day) => dateOf(day) === date);
  return index === -1 ? [] : [{ source, path: ['days', index] }];
}

function suggested(params: Params, name: string, known: readonly string[]): Params {
  const suggestion = nearest(name, known);
  return suggestion === null ? params : { ...params, suggestion };
}

function valueOf({ root }: Source): unknown {
  return root === null ? null : toValue(root);
}

function daysIn(value: unknown): readonly unknown[] {
  const days = typeof value === 'object' && value !== null && 'days' in value ? value.days : [];
  return Array.isArray(days) ? (days as readonly unknown[]) : [];
}

function dateOf(day: unknown): unknown {
  return typeof day === 'object' && day !== null && 'date' in day ? day.date : undefined;
}
