import { readWhen, thenProblem } from '../decision/cell.ts';
import type { CellProblem } from '../decision/cell.ts';
import { fieldKind, inputName } from '../decision/input.ts';
import { readDecisions } from '../decision/tables.ts';
import { caseFields } from '../readable.ts';
import type { RawThenCell } from '../schema/decision.ts';
import type { RawField, RawFieldInForm } from '../schema/field.ts';
import type { Path } from '../source.ts';
import type { Report, Rule } from './rule.ts';

/** Every cell is of the type of its column. */
export const decisionCell: Rule = {
  code: 'decision-cell',
  severity: 'error',
  check({ model }, report) {
    const fields = caseFields(model);
    for (const { path, value, kinds } of readDecisions(model)) {
      const names = value.inputs.map(inputName);
      for (const [row, { when, then }] of value.rows.entries()) {
        for (const [index, cell] of when.entries()) {
          const kind = kinds[index] ?? null;
          const read = kind === null ? null : readWhen(cell, kind);
          if (read !== null && 'expected' in read)
            tell([...path, 'rows', row, 'when', index], names[index], read, report);
        }
        for (const [index, cell] of then.entries()) {
          const name = value.outputs[index];
          const problem = problemOf(cell, fields.get(name ?? ''));
          if (problem !== null) tell([...path, 'rows', row, 'then', index], name, problem, report);
        }
      }
    }
  },
};

function problemOf(cell: RawThenCell, field: RawField | RawFieldInForm | undefined): CellProblem | null {
  const kind = fieldKind(field);
  if (kind === null || typeof cell === 'object') return null;
  if (field?.type === 'unit' || field?.type === 'person' || field?.type === 'case')
    return { expected: '#expression', suggestion: null };
  return thenProblem(cell, kind);
}

function tell(path: Path, name = '', { expected, suggestion }: CellProblem, report: Report): void {
  const params = { name, expected };
  report(path, suggestion === null ? params : { ...params, suggestion });
}
