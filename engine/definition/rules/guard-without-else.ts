import { branchesOf } from '../branches.ts';
import type { Rule } from './rule.ts';

/** When no candidate passes, each guard says why in words: so each has an `else`, unless a last candidate has no guard. */
export const guardWithoutElse: Rule = {
  code: 'guard-without-else',
  severity: 'error',
  check({ model }, report) {
    for (const { candidates } of branchesOf(model).filter(({ kind }) => kind === 'action')) {
      if (candidates.at(-1)?.value.guard === undefined) continue;
      for (const { path, value } of candidates) {
        if (value.guard !== undefined && value.guard.else === undefined)
          report([...path, 'guard'], {}, { at: 'key' });
      }
    }
  },
};
