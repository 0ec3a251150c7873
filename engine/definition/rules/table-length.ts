import { tableLengths } from '../clocks.ts';
import { caseFields } from '../readable.ts';
import type { RawField, RawFieldInForm } from '../schema/field.ts';
import type { Rule } from './rule.ts';

/** A clock takes its length from a column of whole numbers with a unit, or of durations; a field that can hold a key names the row. */
export const tableLength: Rule = {
  code: 'table-length',
  severity: 'error',
  check({ model }, report) {
    const fields = caseFields(model);
    for (const { path, value } of tableLengths(model)) {
      const { table, column, row, unit } = value;
      const type = model.tables?.[table]?.columns[column];
      if (type !== undefined && type !== 'integer' && type !== 'duration')
        report([...path, 'column'], { name: column, reason: '#no-length' });
      else if (type === 'integer' && unit === undefined)
        report([...path, 'column'], { name: column, reason: '#needs-unit' });
      else if (type === 'duration' && unit !== undefined)
        report([...path, 'unit'], { name: column, reason: '#has-unit' });
      const field = fields.get(row.slice('data.'.length));
      const reason = field === undefined ? null : unfitRow(field);
      if (reason !== null) report([...path, 'row'], { name: row.slice('data.'.length), reason });
    }
  },
};

function unfitRow(field: RawField | RawFieldInForm): string | null {
  if ('personal' in field && field.personal !== undefined) return '#personal-field';
  return field.type === 'choice' || field.type === 'text' ? null : '#other-type';
}
