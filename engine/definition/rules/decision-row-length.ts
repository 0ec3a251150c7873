import { decisionsOf } from '../walk.ts';
import type { Rule } from './rule.ts';

/** A row has one cell for each input and one for each output. */
export const decisionRowLength: Rule = {
  code: 'decision-row-length',
  severity: 'error',
  check({ model }, report) {
    for (const { path, value } of decisionsOf(model)) {
      for (const [index, row] of value.rows.entries()) {
        for (const [key, columns] of [
          ['when', value.inputs],
          ['then', value.outputs],
        ] as const) {
          if (row[key].length !== columns.length)
            report([...path, 'rows', index, key], {
              key,
              count: row[key].length,
              expected: columns.length,
            });
        }
      }
    }
  },
};
