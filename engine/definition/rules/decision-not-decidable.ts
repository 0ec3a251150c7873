import { readDecisions } from '../decision/tables.ts';
import type { Rule } from './rule.ts';

/** Says where gaps and overlaps cannot be told: an expression may hold or not, or the table is too large. */
export const decisionNotDecidable: Rule = {
  code: 'decision-not-decidable',
  severity: 'info',
  check({ model }, report) {
    for (const { path, analysis } of readDecisions(model)) {
      for (const { row, what } of analysis?.undecided ?? [])
        if (row === null) report([...path, 'rows'], { what: `#undecided-${what}` }, { at: 'key' });
        else report([...path, 'rows', row], { what: `#undecided-${what}` });
    }
  },
};
