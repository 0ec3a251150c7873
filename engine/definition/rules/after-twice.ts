import { parseDuration, toMilliseconds } from '../duration.ts';
import { aftersOf } from '../walk.ts';
import type { Rule } from './rule.ts';

/** Two waits of one state that end at the same moment: only one of them could ever take effect. */
export const afterTwice: Rule = {
  code: 'after-twice',
  severity: 'error',
  check({ model }, report) {
    for (const [name, state] of Object.entries(model.states)) {
      const seen = new Map<number, string>();
      for (const { path, on } of aftersOf(name, state)) {
        const span = parseDuration(on);
        const ms = span === null ? null : toMilliseconds(span);
        if (ms === null) continue;
        const first = seen.get(ms);
        if (first === undefined) seen.set(ms, on);
        else report(path, { name: on, other: first }, { at: 'key' });
      }
    }
  },
};
