import type { Check } from '../check.ts';
import { namedPlace } from '../place.ts';
import { reaching, stepsFrom, textTo } from '../witness.ts';

/** A case can get to where things still happen, but no way leads to an end any more. */
export const endOutOfReach: Check = {
  code: 'end-out-of-reach',
  check({ exploration }, report) {
    // What was not looked at may end.
    const ends = reaching(exploration, ({ ended, explored }) => ended || !explored);
    const isStuck = reaching(
      exploration,
      (here) => here.explored && !here.ended && stepsFrom(exploration, here).every(({ to }) => to === here),
    );
    const told = new Set<string>();
    for (const here of exploration.configurations) {
      if (here.by === null || ends.has(here) || isStuck.has(here)) continue;
      const before = here.by.from;
      if (before.number !== 0 && !ends.has(before)) continue;
      const { state, text } = namedPlace(exploration.definition, here.active);
      if (told.has(text)) continue;
      told.add(text);
      report({ of: 'state', state }, 'warning', { name: text, way: textTo(here) });
    }
  },
};
