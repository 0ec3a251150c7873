import type { Check } from '../check.ts';
import { textTo } from '../witness.ts';

/** Steps that the engine takes by itself follow one another without end. */
export const stepsNeverRest: Check = {
  code: 'steps-never-rest',
  check({ exploration, placeOf }, report) {
    const told = new Set<string>();
    for (const { from, happening, acts, sure } of exploration.restless) {
      // The last one that was taken is in the loop.
      const last = acts.findLast((act) => act.kind === 'take');
      if (last === undefined) continue;
      const part = { of: 'branch', branch: last.branch } as const;
      if (told.has(placeOf(part))) continue;
      told.add(placeOf(part));
      report(part, sure ? 'error' : 'warning', { way: textTo(from, happening) });
    }
  },
};
