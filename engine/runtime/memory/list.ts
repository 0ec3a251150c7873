import type { Pair } from '#engine/policy/types.ts';
import { LOOKED_AT } from '../store.ts';
import type { CaseRow, Page, Store, TaskRow } from '../store.ts';
import type { AtOnce } from './at-once.ts';
import type { KeptCase, State } from './state.ts';
import { compareAll } from './state.ts';

type Lists = AtOnce<Pick<Store, 'tasks' | 'cases' | 'similar'>>;

const COUNTED = 1000;

export function listOperations(state: State): Lists {
  return {
    tasks: ({ pairs, mine, after, limit }) => {
      const rows = [...state.cases.values()]
        .flatMap(taskRows)
        .filter(({ task }) => anyOf(pairs, task.offers) && (mine === null || task.claim?.person === mine));
      const place = after && [after.due, after.caseId, after.key];
      return page(rows, (row) => [row.task.due, row.caseId, row.task.key], 1, place, limit);
    },

    cases: ({ pairs, text, words = [], ids, after, limit }) => {
      const rows = [...state.cases.values()]
        .filter((kept) => anyOf(pairs, kept.seers))
        .filter((kept) => kept.case.tracking.startsWith(text ?? '') || hasWords(kept, words, pairs))
        .filter((kept) => ids === null || ids.includes(kept.case.id))
        .map(caseRow);
      const place = after && [after.opened, after.caseId];
      return page(rows, (row) => [row.opened, row.caseId], -1, place, limit);
    },

    similar: ({ process, where, since, levels, max, except }) =>
      [...state.cases.values()]
        .map((kept) => kept.case)
        .filter((one) => one.process === process && one.opened >= since)
        .sort((a, b) => compareAll([b.opened, b.id], [a.opened, a.id]))
        .slice(0, LOOKED_AT)
        .filter((one) => one.id !== except && one.levels.every((level) => levels.includes(level)))
        .filter(({ data }) => Object.entries(where).every(([name, value]) => data[name] === value))
        .slice(0, max)
        .map(({ id }) => id),
  };
}

function anyOf(wanted: readonly Pair[], given: readonly Pair[]): boolean {
  return wanted.some(({ role, unit }) => given.some((pair) => pair.role === role && pair.unit === unit));
}

/** Each word begins one that is read. */
function hasWords({ search }: KeptCase, words: readonly string[], pairs: readonly Pair[]): boolean {
  const read = search.filter(({ readers }) => readers === null || anyOf(pairs, readers));
  return words.length > 0 && words.every((asked) => read.some(({ word }) => word.startsWith(asked)));
}

type Place = readonly (string | null)[];

function page<Row>(
  rows: readonly Row[],
  placeOf: (row: Row) => Place,
  direction: 1 | -1,
  after: Place | null,
  limit: number,
): Page<Row> {
  const order = (a: Place, b: Place): number => direction * compareAll(a, b);
  const found = rows
    .filter((row) => after === null || order(placeOf(row), after) > 0)
    .sort((a, b) => order(placeOf(a), placeOf(b)));
  return { rows: found.slice(0, limit), count: Math.min(rows.length, COUNTED), more: found.length > limit };
}

function taskRows(kept: KeptCase): readonly TaskRow[] {
  const { id, definition, tracking, state, unit, opened, sequence, levels } = kept.case;
  const shared = { caseId: id, definition, tracking, state, unit, opened, sequence, levels };
  return kept.tasks.map((task) => ({ ...shared, headline: headlineOf(kept), task }));
}

function caseRow(kept: KeptCase): CaseRow {
  const { id, definition, tracking, state, unit, opened, at, closed, levels } = kept.case;
  return {
    caseId: id,
    definition,
    tracking,
    state,
    unit,
    opened,
    at,
    closed,
    levels,
    headline: headlineOf(kept),
  };
}

function headlineOf({ headline, personal }: KeptCase): string | null {
  if (headline === null) return null;
  if ('text' in headline) return headline.text;
  return personal.find(({ key }) => key === headline.personal)?.value ?? null;
}
