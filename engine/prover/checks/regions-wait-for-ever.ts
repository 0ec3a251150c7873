import type { Check } from '../check.ts';
import { hopelessJoins } from '../joins.ts';
import { isSure, textTo, wayTo } from '../witness.ts';

/** Regions wait to start for what never comes, each other among it, and the state around them is never done. */
export const regionsWaitForEver: Check = {
  code: 'regions-wait-for-ever',
  check({ exploration }, report) {
    for (const { here, waiting } of hopelessJoins(exploration)) {
      const [first] = waiting;
      if (first === undefined) continue;
      const severity = isSure(wayTo(here)) ? 'error' : 'warning';
      report({ of: 'state', state: first }, severity, { names: waiting.join(', '), way: textTo(here) });
    }
  },
};
