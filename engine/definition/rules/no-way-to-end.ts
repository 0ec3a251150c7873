import { isOpen, reachable, waysOf } from '../states.ts';
import type { Rule } from './rule.ts';

/** From every state a closed or final one can be reached. Guards are not looked into. */
export const noWayToEnd: Rule = {
  code: 'no-way-to-end',
  severity: 'error',
  needsWhole: true,
  check({ model }, report) {
    const ways = waysOf(model);
    for (const name of Object.keys(model.states)) {
      const ends = [...reachable(ways, [name])].some((state) => !isOpen(model, state));
      if (!ends) report(['states', name], { name }, { at: 'key' });
    }
  },
};
