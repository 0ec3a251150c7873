/** What a decision table leaves open, says twice or never reaches: exact for all cells but expressions. */
import type { Decision } from '../types.ts';
import type { ReadCell } from './cell.ts';
import { covers, partsOf } from './domain.ts';
import type { Part } from './domain.ts';
import type { InputKind } from './input.ts';

export interface Table {
  readonly hit: Decision['hit'];
  readonly kinds: readonly InputKind[];
  /** Cells of `when`, one for each input. */
  readonly rows: readonly (readonly ReadCell[])[];
}
/** One value for each input. */
export type Witness = readonly Part[];

export interface Analysis {
  /** Values for which no row holds, or null. Nothing is a gap of `collect`. */
  readonly gap: Witness | null;
  /** Rows of `unique` that hold for the same values; each row at most once as the later one. */
  readonly overlaps: readonly { readonly row: number; readonly earlier: number; readonly witness: Witness }[];
  /** Rows for which no values are left. */
  readonly unreachable: readonly number[];
  /** What could not be told: because of a cell with an expression, or because the table is too large. */
  readonly undecided: readonly { readonly row: number | null; readonly what: 'gap' | 'overlap' | 'size' }[];
}

/** Steps of one search; a table that needs more is not decided. */
const MOST_STEPS = 200_000;

/**
 * Looks at a table whose cells all fit. Inputs are taken as filled in and as free of each other: where one input follows
 * from another, a gap may be one that never happens.
 */
export function analyse(table: Table): Analysis {
  const { hit, rows } = table;
  const columns = table.kinds.map((kind, index) =>
    partsOf(
      kind,
      rows.flatMap((row) => row[index] ?? []),
    ),
  );
  const boxes = rows.map((row) => boxOf(row, columns));
  const last = defaultRow(table);
  const undecided: { row: number | null; what: 'gap' | 'overlap' | 'size' }[] = [];

  let gap: Witness | null = null;
  if (hit !== 'collect') {
    const sure = uncovered(everything(columns), boxes.filter(isSure), columns);
    if (sure === 'too large') undecided.push({ row: null, what: 'size' });
    else if (sure !== null) {
      const atBest = uncovered(everything(columns), boxes, columns);
      if (atBest === null || atBest === 'too large') undecided.push({ row: null, what: 'gap' });
      else gap = atBest;
    }
  }

  const overlaps: { row: number; earlier: number; witness: Witness }[] = [];
  const unreachable: number[] = [];
  for (const [row, box] of boxes.entries()) {
    const before = boxes.slice(0, row);
    if (isEmpty(box)) unreachable.push(row);
    else if (hit === 'first' || (hit === 'unique' && row === last)) {
      const left = uncovered(box, before.filter(isSure), columns);
      if (left === null) unreachable.push(row);
      else if (left === 'too large') undecided.push({ row, what: 'size' });
    } else if (hit === 'unique') {
      const meeting = before.flatMap((other, earlier) => {
        const witness = meet(box, other, columns);
        return witness === null ? [] : [{ earlier, witness, sure: isSure(box) && isSure(other) }];
      });
      const found = meeting.find(({ sure }) => sure);
      if (found !== undefined) overlaps.push({ row, earlier: found.earlier, witness: found.witness });
      else if (meeting.length > 0) undecided.push({ row, what: 'overlap' });
    }
  }
  return { gap, overlaps, unreachable, undecided };
}

/** The last row if it asks nothing: under `unique` it is for when no other row holds. */
export function defaultRow({ rows }: Pick<Table, 'rows'>): number | null {
  return rows.at(-1)?.every((cell) => cell.kind === 'any') === true ? rows.length - 1 : null;
}

/** For each column the parts (by index) that the row holds for; an expression counts as any. */
interface Box {
  readonly columns: readonly ReadonlySet<number>[];
  /** Whether it has a cell with an expression. */
  readonly maybe: boolean;
}
type Columns = readonly (readonly Part[])[];

function boxOf(row: readonly ReadCell[], columns: Columns): Box {
  return {
    columns: columns.map((parts, index) => {
      const cell = row[index] ?? { kind: 'any' };
      const held = parts.flatMap((part, at) => (cell.kind === 'cel' || covers(cell, part) ? [at] : []));
      return new Set(held);
    }),
    maybe: row.some((cell) => cell.kind === 'cel'),
  };
}

function everything(columns: Columns): Box {
  return { columns: columns.map((parts) => new Set(parts.keys())), maybe: false };
}

function isSure({ maybe }: Box): boolean {
  return !maybe;
}

function isEmpty({ columns }: Box): boolean {
  return columns.some((held) => held.size === 0);
}

function meet(a: Box, b: Box, columns: Columns): Witness | null {
  const witness: Part[] = [];
  for (const [index, held] of a.columns.entries()) {
    const other = b.columns[index];
    const common = [...held].find((part) => other?.has(part) === true);
    if (common === undefined) return null;
    witness.push(columns[index]?.[common] ?? null);
  }
  return witness;
}

/**
 * Values inside a box that none of the others covers, column by column: of each part only those boxes go on that hold
 * for it, and what was found covered by the same boxes from the same column on is not looked at again.
 */
function uncovered(box: Box, others: readonly Box[], columns: Columns): Witness | null | 'too large' {
  const covered = new Set<string>();
  let steps = 0;
  const search = (column: number, left: readonly number[]): Witness | null | 'too large' => {
    if (column === columns.length) return left.length === 0 ? [] : null;
    const key = `${String(column)}:${left.join()}`;
    if (covered.has(key)) return null;
    for (const part of box.columns[column] ?? []) {
      steps += 1;
      if (steps > MOST_STEPS) return 'too large';
      const holding = left.filter((index) => others[index]?.columns[column]?.has(part) === true);
      const found = search(column + 1, holding);
      if (found === 'too large') return found;
      if (found !== null) return [columns[column]?.[part] ?? null, ...found];
    }
    covered.add(key);
    return null;
  };
  return search(0, [...others.keys()]);
}
