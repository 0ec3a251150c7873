import { statesOf } from '../tree.ts';
import type { Rule } from './rule.ts';

/** Two states with one foreign name could not be told apart by whoever knows that name alone. */
export const codeTwice: Rule = {
  code: 'code-twice',
  severity: 'error',
  check({ model }, report) {
    const seen = new Map<string, string>();
    for (const { name, path, state } of statesOf(model)) {
      if (state.code === undefined) continue;
      const first = seen.get(state.code);
      if (first === undefined) seen.set(state.code, name);
      else report([...path, 'code'], { code: state.code, state: first });
    }
  },
};
