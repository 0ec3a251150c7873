import { readDecisions } from '../decision/tables.ts';
import type { Rule } from './rule.ts';

/** For every row there are values that reach it: inside the limits of the fields, and not taken by the rows before. */
export const decisionUnreachableRow: Rule = {
  code: 'decision-unreachable-row',
  severity: 'error',
  check({ model }, report) {
    for (const { path, analysis } of readDecisions(model)) {
      for (const row of analysis?.unreachable ?? []) report([...path, 'rows', row], { row: row + 1 });
    }
  },
};
