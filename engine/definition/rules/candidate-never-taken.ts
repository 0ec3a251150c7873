import { actionsOf, candidatesOf } from '../walk.ts';
import type { Rule } from './rule.ts';

/** After a candidate without a guard no other is ever taken. */
export const candidateNeverTaken: Rule = {
  code: 'candidate-never-taken',
  severity: 'error',
  check({ model }, report) {
    for (const place of actionsOf(model)) {
      const candidates = candidatesOf(place);
      const open = candidates.findIndex(({ value }) => value.guard === undefined);
      if (open === -1) continue;
      for (const { path } of candidates.slice(open + 1)) report(path);
    }
  },
};
