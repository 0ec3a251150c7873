import { tableLengths } from '../clocks.ts';
import { reportExpressions, unknownName } from './rule.ts';
import type { Rule } from './rule.ts';

/** Every table that an expression or a clock reads is declared under `tables`. */
export const tableNotDeclared: Rule = {
  code: 'table-not-declared',
  severity: 'error',
  check({ known, model, expressions }, report) {
    for (const { path, value } of tableLengths(model))
      if (!known.tables.includes(value.table))
        report([...path, 'table'], unknownName(value.table, known.tables));
    reportExpressions(expressions, 'table-not-declared', report);
  },
};
