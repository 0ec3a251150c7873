import { fieldsOf } from '../walk.ts';
import { unknownName } from './rule.ts';
import type { Rule } from './rule.ts';

/** The key of a table is one of its columns, and a value that may stand in ids: no personal one, no truth. */
export const tableKey: Rule = {
  code: 'table-key',
  severity: 'error',
  check({ model }, report) {
    for (const { path, value } of fieldsOf(model)) {
      if (value.type !== 'table' || value.key === undefined) continue;
      const column = Object.hasOwn(value.columns, value.key) ? value.columns[value.key] : undefined;
      if (column === undefined) report([...path, 'key'], unknownName(value.key, Object.keys(value.columns)));
      else if (isPersonal(column) || column.type === 'boolean' || column.required === false)
        report([...path, 'key'], { name: value.key });
    }
  },
};

function isPersonal(column: object): boolean {
  return 'personal' in column && column.personal !== undefined;
}
