import { reachable, waysOf } from '../ways.ts';
import { statesIn } from '../states.ts';
import type { Rule } from './rule.ts';

/** A clock with `stops` can reach one of them after it has started. Without `stops` it ends when it is due or with the case. */
export const clockNeverStops: Rule = {
  code: 'clock-never-stops',
  severity: 'error',
  needsWhole: true,
  check({ model }, report) {
    const ways = waysOf(model);
    for (const [name, clock] of Object.entries(model.clocks ?? {})) {
      if (clock.stops === undefined) continue;
      // What is reached by at least one step: a state that both starts and stops it must be entered again.
      const steps = statesIn(model, clock.starts.entering).flatMap((state) => [...(ways.get(state) ?? [])]);
      const reached = reachable(ways, steps);
      if (!statesIn(model, clock.stops.entering).some((state) => reached.has(state))) {
        report(['clocks', name, 'stops'], { name }, { at: 'key' });
      }
    }
  },
};
