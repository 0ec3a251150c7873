/** What became of the edits, per operator. */
import { operators } from './edit.ts';
import { nameOf } from './subject.ts';
import type { Mutant } from './subject.ts';

export interface Verdict {
  readonly mutant: Mutant;
  /** The judge that caught it, `equivalent`, or null when it survived. */
  readonly by: string | null;
}

/** Lines of a table: drawn, one column for each judge and for equivalents, survived. */
export function tableOf(verdicts: readonly Verdict[], columns: readonly string[]): string[] {
  const row = (name: string, of: readonly Verdict[]): string[] => [
    name,
    String(of.length),
    ...columns.map((column) => String(of.filter(({ by }) => by === column).length)),
    String(of.filter(({ by }) => by === null).length),
  ];
  const rows = [
    ['operator', 'drawn', ...columns, 'survived'],
    ...operators.map((operator) =>
      row(
        operator,
        verdicts.filter(({ mutant }) => mutant.edit.operator === operator),
      ),
    ),
    row('all', verdicts),
  ];
  return rows.map((cells) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(10) : cell.padStart(12))).join(''),
  );
}

/** One survivor in a line. */
export function sentence({ mutant }: Verdict): string {
  return `survived: ${mutant.original.process}: ${nameOf(mutant)}`;
}
