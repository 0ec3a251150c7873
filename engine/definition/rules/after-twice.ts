import { parseDuration, toMilliseconds } from '../duration.ts';
import { branchesOf } from '../branches.ts';
import type { Rule } from './rule.ts';

/** Two waits of one state that end at the same moment: only one of them could ever take effect. */
export const afterTwice: Rule = {
  code: 'after-twice',
  severity: 'error',
  check({ model }, report) {
    const seen = new Map<string, string>();
    for (const { path, on, from } of branchesOf(model).filter(({ kind }) => kind === 'after')) {
      const span = parseDuration(on);
      const ms = span === null ? null : toMilliseconds(span);
      if (ms === null) continue;
      const key = `${String(from[0])} ${String(ms)}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, on);
      else report(path, { name: on, other: first }, { at: 'key' });
    }
  },
};
