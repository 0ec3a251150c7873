import { branchesOf } from '../branches.ts';
import type { Rule } from './rule.ts';

/**
 * What the engine decides by itself always has a way out: the last candidate of `onDone`, of `onError`, of `after`, and of an `always`
 * with several, has no guard. One `always` with a guard waits for it.
 */
export const branchesEndOpen: Rule = {
  code: 'branches-end-open',
  severity: 'error',
  check({ model }, report) {
    for (const { kind, candidates } of branchesOf(model)) {
      const mustEndOpen =
        kind === 'done' ||
        kind === 'error' ||
        kind === 'after' ||
        (kind === 'always' && candidates.length > 1);
      const last = candidates.at(-1);
      if (mustEndOpen && last?.value.guard !== undefined) report([...last.path, 'guard'], {}, { at: 'key' });
    }
  },
};
