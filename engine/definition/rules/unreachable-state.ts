import { reachable, waysOf } from '../states.ts';
import type { Rule } from './rule.ts';

/** Some way leads from a start to every state. Guards are not looked into. */
export const unreachableState: Rule = {
  code: 'unreachable-state',
  severity: 'error',
  needsWhole: true,
  check({ model }, report) {
    const reached = reachable(
      waysOf(model),
      Object.values(model.start).map(({ target }) => target),
    );
    for (const name of Object.keys(model.states)) {
      if (!reached.has(name)) report(['states', name], { name }, { at: 'key' });
    }
  },
};
