import { basename } from 'node:path';
import { parseCalendar } from '#engine/calendar/parse.ts';
import { resolveCalendar } from '#engine/calendar/resolve.ts';
import { nearest } from '#engine/definition/nearest.ts';
import { nodeAt, toValue } from '#engine/definition/source.ts';
import type { Path, Source } from '#engine/definition/source.ts';
import { findingAt } from './finding.ts';
import type { Finding } from './finding.ts';
import { isCalendar } from './shared.ts';
import type { Shared } from './shared.ts';

/** Checks a calendar together with the files it includes; what is wrong in one of those is told at its place there. */
export function checkCalendar(source: Source, shared: Shared): Finding[] {
  if (source.root === null) return [];
  const name = basename(source.file, '.yaml');
  if (!isCalendar(source))
    return isIncluded(name, shared)
      ? []
      : [findingAt(source, [], 'calendar-unused', {}, { severity: 'warning' })];
  const included = includesOf(source);
  const unknown = included.flatMap((part, index) => unknownPart(source, part, index, shared));
  if (unknown.length > 0) return unknown;
  // What is wrong with them is told where they are checked; until then nothing sure can be said of the whole.
  if (included.some((part) => shared.broken.has(part))) return [];
  const parts = included.flatMap((part) => shared.calendars.get(part) ?? []);
  return [...misnamed(source, name), ...problemsOf(source, parts)];
}

function isIncluded(name: string, { calendars }: Shared): boolean {
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

function unknownPart(source: Source, name: string, index: number, shared: Shared): Finding[] {
  const known = [...shared.calendars.keys(), ...shared.broken].sort();
  if (known.includes(name)) return [];
  const suggestion = nearest(name, known);
  const params = { name, folder: `${shared.folder}/calendars`, allowed: known.join(', ') };
  return [
    findingAt(
      source,
      ['include', index],
      'unknown-calendar',
      suggestion === null ? params : { ...params, suggestion },
    ),
  ];
}

function misnamed(source: Source, expected: string): Finding[] {
  const node = nodeAt(source.root, ['name']);
  if (node?.kind !== 'scalar' || node.value === expected) return [];
  return [findingAt(source, ['name'], 'calendar-name', { name: String(node.value), expected })];
}

function problemsOf(source: Source, parts: readonly Source[]): Finding[] {
  const resolved = resolveCalendar(valueOf(source), (name) => {
    const part = parts.find(({ file }) => basename(file, '.yaml') === name);
    return part === undefined ? undefined : valueOf(part);
  });
  const days = 'value' in resolved ? daysIn(resolved.value) : [];
  const parsed = 'value' in resolved ? parseCalendar(resolved.value) : resolved;
  return 'problems' in parsed
    ? parsed.problems.map((problem) => placed(problem, { source, parts, days }))
    : [];
}

interface Joined {
  readonly source: Source;
  /** In the order in which lists were joined; the calendar's own come last. */
  readonly parts: readonly Source[];
  /** The days of all files as they were sorted: `days[4]` in a problem is the fifth of these. */
  readonly days: readonly unknown[];
}

/** A problem says its place in words (`days[4].kind: …`, `hours: …`, `part.key: …`); here it gets the place in a file. */
function placed(problem: string, joined: Joined): Finding {
  const [, head = '', index, tail, reason = problem] =
    /^(\w+)(?:\[(\d+)\])?(?:\.([\w.]+))?: (.*)$/s.exec(problem) ?? [];
  const steps = tail === undefined ? [] : tail.split('.');
  const { source, path } = placeOf(head, index === undefined ? null : Number(index), reason, joined);
  const where = [...path, ...steps];
  const unknown = /^unknown key, known are (.*)$/.exec(reason)?.[1];
  if (unknown === undefined) return findingAt(source, where, 'calendar-invalid', { reason: problem });
  const key = String(where.at(-1));
  const suggestion = nearest(key, unknown.split(', '));
  const params = { key, allowed: unknown, ...(suggestion === null ? {} : { suggestion }) };
  return findingAt(source, where, 'unknown-key', params, { at: 'key' });
}

function placeOf(
  head: string,
  index: number | null,
  reason: string,
  { source, parts, days }: Joined,
): { readonly source: Source; readonly path: Path } {
  const files = [...parts, source];
  const part = parts.find(({ file }) => basename(file, '.yaml') === head);
  if (part !== undefined) return { source: part, path: [] };
  if (head === 'hours' && index !== null) return nthOf(files, 'hours', index) ?? { source, path: [head] };
  if (head === 'days') {
    const date = index === null ? reason.slice(0, 10) : dateOf(days[index]);
    const found = files.toReversed().flatMap((file) => lastDay(file, date))[0];
    if (found !== undefined) return found;
  }
  const holder = files.findLast(({ root }) => nodeAt(root, [head]) !== null) ?? source;
  return { source: holder, path: [head] };
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
