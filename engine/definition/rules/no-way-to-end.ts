import { statesOf } from '../tree.ts';
import { isOpen } from '../states.ts';
import { reachable, waysOf } from '../ways.ts';
import type { Rule } from './rule.ts';

/** From every state a closed or final one can be reached. Guards are not looked into. */
export const noWayToEnd: Rule = {
  code: 'no-way-to-end',
  severity: 'error',
  needsWhole: true,
  check({ model }, report) {
    const ways = waysOf(model);
    const isEnd = (name: string): boolean => Object.hasOwn(model.states, name) && !isOpen(model, name);
    for (const { path, name, parent } of statesOf(model)) {
      // Who is inside a state can leave with it.
      if (parent === null && ![...reachable(ways, [name])].some(isEnd)) report(path, { name }, { at: 'key' });
    }
  },
};
