import { readDecisions, witnessText } from '../decision/tables.ts';
import type { Rule } from './rule.ts';

/** Under `unique` no two rows hold for the same values. */
export const decisionOverlap: Rule = {
  code: 'decision-overlap',
  severity: 'error',
  check({ model }, report) {
    for (const { path, value, analysis } of readDecisions(model)) {
      for (const { row, earlier, witness } of analysis?.overlaps ?? [])
        report([...path, 'rows', row], {
          row: row + 1,
          other: earlier + 1,
          witness: witnessText(value, witness),
        });
    }
  },
};
