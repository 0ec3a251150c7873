import { tableLengths } from '../clocks.ts';
import { reportExpressions, unknownName } from './rule.ts';
import type { Rule } from './rule.ts';

/** Every column that is read of a reference table is declared there. */
export const unknownColumn: Rule = {
  code: 'unknown-column',
  severity: 'error',
  check({ model, expressions }, report) {
    for (const { path, value } of tableLengths(model)) {
      const columns = Object.keys(model.tables?.[value.table]?.columns ?? {});
      if (columns.length === 0 || columns.includes(value.column)) continue;
      const params = { table: value.table, allowed: columns.join(', ') };
      report([...path, 'column'], { ...unknownName(value.column, columns), ...params });
    }
    reportExpressions(expressions, 'unknown-column', report);
  },
};
