import { branchesOf } from '../branches.ts';
import type { Rule } from './rule.ts';

/** After a candidate without a guard no other is ever taken. */
export const candidateNeverTaken: Rule = {
  code: 'candidate-never-taken',
  severity: 'error',
  check({ model }, report) {
    for (const { candidates } of branchesOf(model)) {
      const open = candidates.findIndex(({ value }) => value.guard === undefined);
      if (open === -1) continue;
      for (const { path } of candidates.slice(open + 1)) report(path);
    }
  },
};
