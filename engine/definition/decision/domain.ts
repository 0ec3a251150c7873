/**
 * The values of an input cut into parts that no cell of its column can tell apart. Two values of one part hit the same
 * cells, so looking at the parts is looking at every value.
 */
import type { DecisionCell, DecisionValue } from '../types.ts';
import type { ReadCell } from './cell.ts';
import { dayNumber, dayText } from '../day.ts';
import type { InputKind } from './input.ts';

/** One part of the values, by one of them; null is any text that no cell of the column names. */
export type Part = DecisionValue | null;

/** The parts of a column in ascending order; of a choice, in the order written. Never empty but for a `min` over its `max`. */
export function partsOf(kind: InputKind, column: readonly ReadCell[]): readonly Part[] {
  switch (kind.kind) {
    case 'options':
      return kind.options;
    case 'boolean':
      return [false, true];
    case 'text':
      return [...new Set(column.flatMap((cell) => (cell.kind === 'in' ? cell.values : []))), null];
    case 'integer':
      return numbers(column, kind.min ?? -Infinity, kind.max ?? Infinity, Number);
    case 'date':
      return numbers(column, dayNumber('0000-01-01'), dayNumber('9999-12-31'), (value) =>
        dayNumber(String(value)),
      ).map(dayText);
  }
}

/** Whether a cell holds for a part. A cell with an expression is not asked here. */
export function covers(cell: Exclude<ReadCell | DecisionCell, { kind: 'cel' }>, part: Part): boolean {
  switch (cell.kind) {
    case 'any':
      return true;
    case 'in':
      return part !== null && cell.values.includes(part);
    case 'range':
      // The empty text is a day that was not filled in: it lies in no range.
      return (
        part !== null &&
        part !== '' &&
        (cell.from === null || part >= cell.from) &&
        (cell.to === null || part <= cell.to)
      );
  }
}

/** The least number of each part: the cuts are where a cell begins or has just ended. */
function numbers(
  column: readonly ReadCell[],
  least: number,
  most: number,
  numberOf: (value: DecisionValue) => number,
): readonly number[] {
  const cuts = column.flatMap((cell): number[] => {
    if (cell.kind === 'in') return cell.values.flatMap((value) => [numberOf(value), numberOf(value) + 1]);
    if (cell.kind !== 'range') return [];
    return [
      ...(cell.from === null ? [] : [numberOf(cell.from)]),
      ...(cell.to === null ? [] : [numberOf(cell.to) + 1]),
    ];
  });
  const inside = [...new Set(cuts)].filter((cut) => cut > least && cut <= most).sort((a, b) => a - b);
  // Below the first cut of numbers without a least one: the number before it stands for all.
  const first = least === -Infinity ? Math.min((inside[0] ?? Math.min(0, most) + 1) - 1, most) : least;
  return first > most ? [] : [first, ...inside];
}
