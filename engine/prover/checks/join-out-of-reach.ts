import type { Check } from '../check.ts';
import { hopelessJoins } from '../joins.ts';
import { namedPlace } from '../place.ts';
import { textTo } from '../witness.ts';

/** The regions of a parallel state can get to where it is never done. */
export const joinOutOfReach: Check = {
  code: 'join-out-of-reach',
  check({ exploration }, report) {
    for (const { state, here, waiting } of hopelessJoins(exploration)) {
      if (waiting.length > 0) continue;
      const place = namedPlace(exploration.definition, here.active).text;
      report({ of: 'state', state: state.name }, 'warning', { name: state.name, place, way: textTo(here) });
    }
  },
};
