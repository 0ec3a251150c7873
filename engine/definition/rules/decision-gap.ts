import { readDecisions, witnessText } from '../decision/tables.ts';
import type { Rule } from './rule.ts';

/** Whatever the inputs are, a row holds. Inputs are taken as filled in. */
export const decisionGap: Rule = {
  code: 'decision-gap',
  severity: 'error',
  check({ model }, report) {
    for (const { path, value, analysis } of readDecisions(model)) {
      const gap = analysis?.gap ?? null;
      if (gap !== null) report([...path, 'rows'], { witness: witnessText(value, gap) }, { at: 'key' });
    }
  },
};
