import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, defaultRow } from './analysis.ts';
import type { Table } from './analysis.ts';
import type { ReadCell } from './cell.ts';
import { dayNumber, dayText } from '../day.ts';
import { covers } from './domain.ts';
import type { Part } from './domain.ts';
import type { InputKind } from './input.ts';

const any = fc.constant<ReadCell>({ kind: 'any' });
const cel = fc.constant<ReadCell>({ kind: 'cel', cel: 'true' });
const number = fc.integer({ min: -3, max: 7 });
const day = fc.integer({ min: -2, max: 3 }).map((days) => dayText(dayNumber('2026-03-01') + days));
const among = <T extends string | number | boolean>(values: fc.Arbitrary<T>): fc.Arbitrary<ReadCell> =>
  fc.array(values, { minLength: 1, maxLength: 2 }).map((found) => ({ kind: 'in', values: found }));
const range = <T extends string | number>(values: fc.Arbitrary<T>): fc.Arbitrary<ReadCell> =>
  fc.tuple(fc.option(values), fc.option(values)).map(([from, to]) => ({ kind: 'range', from, to }));

/** A kind of input, cells that may ask about it, and every value that could tell two cells apart. */
interface Column {
  readonly kind: InputKind;
  readonly cells: fc.Arbitrary<ReadCell>;
  readonly values: readonly Part[];
}
const upTo = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
const days = upTo(-4, 5).map((away) => dayText(dayNumber('2026-03-01') + away));
const kinds: readonly Column[] = [
  { kind: { kind: 'boolean' }, cells: fc.oneof(any, among(fc.boolean())), values: [false, true] },
  {
    kind: { kind: 'options', options: ['a', 'b', 'c'] },
    cells: fc.oneof(any, among(fc.constantFrom('a', 'b', 'c'))),
    values: ['a', 'b', 'c'],
  },
  {
    kind: { kind: 'text' },
    cells: fc.oneof(any, among(fc.constantFrom('x', 'y'))),
    values: ['x', 'y', 'other'],
  },
  {
    kind: { kind: 'integer', min: 0, max: 5 },
    cells: fc.oneof(any, among(number), range(number)),
    values: upTo(0, 5),
  },
  {
    kind: { kind: 'integer', min: null, max: null },
    cells: fc.oneof(any, among(number), range(number)),
    values: upTo(-5, 9),
  },
  { kind: { kind: 'date' }, cells: fc.oneof(any, among(day), range(day)), values: days },
];

const drawn = (withCel: boolean) =>
  fc
    .tuple(
      fc.constantFrom('first', 'unique', 'collect'),
      fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 3 }),
    )
    .chain(([hit, columns]) =>
      fc
        .array(fc.tuple(...columns.map(({ cells }) => (withCel ? fc.oneof(cells, cel) : cells))), {
          minLength: 1,
          maxLength: 5,
        })
        .map((rows) => ({
          table: { hit, kinds: columns.map(({ kind }) => kind), rows } satisfies Table,
          all: product(columns.map(({ values }) => values)),
        })),
    );

function product(columns: readonly (readonly Part[])[]): Part[][] {
  return columns.reduce<Part[][]>(
    (done, values) => done.flatMap((row) => values.map((v) => [...row, v])),
    [[]],
  );
}

/** What a row says to values when every expression gives `holds`. */
function hits(row: readonly ReadCell[], values: readonly Part[], holds = true): boolean {
  return row.every((cell, index) => (cell.kind === 'cel' ? holds : covers(cell, values[index] ?? null)));
}

describe('the look at a table without expressions', () => {
  it('finds a gap exactly when trying every value finds one, and its witness is one', () => {
    fc.assert(
      fc.property(drawn(false), ({ table, all }) => {
        const { gap, undecided } = analyse(table);
        const open = all.filter((values) => !table.rows.some((row) => hits(row, values)));
        expect(undecided).toEqual([]);
        expect(gap !== null).toBe(table.hit !== 'collect' && open.length > 0);
        if (gap !== null) expect(table.rows.some((row) => hits(row, gap))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('finds the overlaps of unique exactly as trying every value does', () => {
    fc.assert(
      fc.property(drawn(false), ({ table, all }) => {
        const { overlaps } = analyse(table);
        const last = defaultRow(table);
        const expected = table.rows.flatMap((row, at) =>
          table.hit === 'unique' &&
          at !== last &&
          all.some(
            (values) => hits(row, values) && table.rows.slice(0, at).some((other) => hits(other, values)),
          )
            ? [at]
            : [],
        );
        expect(overlaps.map(({ row }) => row)).toEqual(expected);
        for (const { row, earlier, witness } of overlaps) {
          expect(hits(table.rows[row] ?? [], witness)).toBe(true);
          expect(hits(table.rows[earlier] ?? [], witness)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('calls a row unreachable exactly when no value reaches it', () => {
    fc.assert(
      fc.property(drawn(false), ({ table, all }) => {
        const last = defaultRow(table);
        const expected = table.rows.flatMap((row, at) => {
          const earlierWins = table.hit === 'first' || (table.hit === 'unique' && at === last);
          const reached = all.some(
            (values) =>
              hits(row, values) &&
              !(earlierWins && table.rows.slice(0, at).some((other) => hits(other, values))),
          );
          return reached ? [] : [at];
        });
        expect(analyse(table).unreachable).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the look at a table with expressions', () => {
  it('says nothing for sure that what they give could change', () => {
    fc.assert(
      fc.property(drawn(true), ({ table, all }) => {
        const { gap, overlaps, unreachable, undecided } = analyse(table);
        const open = (holds: boolean): boolean =>
          all.some((values) => !table.rows.some((row) => hits(row, values, holds)));
        if (table.hit !== 'collect') {
          expect(gap !== null).toBe(open(true));
          expect(undecided.some(({ what }) => what === 'gap')).toBe(open(false) && !open(true));
        }
        for (const { row, earlier, witness } of overlaps) {
          expect(hits(table.rows[row] ?? [], witness, false)).toBe(true);
          expect(hits(table.rows[earlier] ?? [], witness, false)).toBe(true);
        }
        for (const at of unreachable) {
          const reached = all.some(
            (values) =>
              hits(table.rows[at] ?? [], values, true) &&
              !table.rows.slice(0, at).some((other) => hits(other, values, false)),
          );
          expect(reached).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});
