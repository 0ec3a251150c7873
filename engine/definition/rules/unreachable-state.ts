import { statesOf } from '../tree.ts';
import { firstStates, reachable, waysOf } from '../ways.ts';
import type { Rule } from './rule.ts';

/** Some way leads from a start to every state. Guards are not looked into. */
export const unreachableState: Rule = {
  code: 'unreachable-state',
  severity: 'error',
  needsWhole: true,
  check({ model }, report) {
    const reached = reachable(waysOf(model), firstStates(model));
    for (const { path, name, parent } of statesOf(model)) {
      // What lies inside an unreachable state is told by it.
      if (!reached.has(name) && (parent === null || reached.has(parent.name)))
        report(path, { name }, { at: 'key' });
    }
  },
};
