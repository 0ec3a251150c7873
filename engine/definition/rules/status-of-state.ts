import { statusesOf } from '../states.ts';
import type { Rule } from './rule.ts';

/** Each state is in exactly one status, the wording that citizens see. */
export const statusOfState: Rule = {
  code: 'status-of-state',
  severity: 'error',
  needsWhole: true,
  check({ model }, report) {
    for (const [name, statuses] of statusesOf(model)) {
      if (statuses.length !== 1) report(['states', name], { name, count: statuses.length }, { at: 'key' });
    }
  },
};
