import { caseFields } from '../readable.ts';
import { unknownName } from './rule.ts';
import type { Rule } from './rule.ts';

/** A checklist takes what is required from a column of names in a declared table, in the row that a plain field names. */
export const checklistSource: Rule = {
  code: 'checklist-source',
  severity: 'error',
  check({ model, known }, report) {
    for (const [name, field] of Object.entries(model.data)) {
      if (field.type !== 'checklist') continue;
      const path = ['data', name];
      const table = model.tables?.[field.table];
      if (!known.tables.includes(field.table))
        report([...path, 'table'], {
          ...unknownName(field.table, known.tables),
          reason: '#table-not-declared',
        });
      const columns = Object.keys(table?.columns ?? {});
      if (table !== undefined && table.columns[field.column] !== 'texts') {
        const isThere = columns.includes(field.column);
        const params = isThere ? { name: field.column } : unknownName(field.column, columns);
        report([...path, 'column'], { ...params, reason: '#no-texts' });
      }
      const row = field.row.slice('data.'.length);
      const named = caseFields(model).get(row);
      if (!known.fields.includes(row))
        report([...path, 'row'], { ...unknownName(row, known.fields), reason: '#no-field' });
      else if (named !== undefined && !['choice', 'text'].includes(named.type))
        report([...path, 'row'], { name: row, reason: '#other-type' });
      else if (named !== undefined && 'personal' in named && named.personal !== undefined)
        report([...path, 'row'], { name: row, reason: '#personal-field' });
    }
  },
};
