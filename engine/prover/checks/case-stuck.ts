import type { Check } from '../check.ts';
import { namedPlace } from '../place.ts';
import { isSure, stepsFrom, textTo, wayTo } from '../witness.ts';

/** A case can get to where nothing leads on: no action by anybody, no clock and no span. */
export const caseStuck: Check = {
  code: 'case-stuck',
  check({ exploration }, report) {
    const told = new Set<string>();
    const { states } = exploration.definition;
    for (const here of exploration.configurations) {
      if (!here.explored || here.ended || here.number === 0) continue;
      if (stepsFrom(exploration, here).some(({ to }) => to !== here)) continue;
      // That a parallel state is never done is told by another check, with the reason.
      if (
        here.active.some((name) => (states[name]?.join ?? null) !== null && states[name]?.done.length !== 0)
      )
        continue;
      const { state, text } = namedPlace(exploration.definition, here.active);
      if (told.has(text)) continue;
      told.add(text);
      const severity = isSure(wayTo(here)) ? 'error' : 'warning';
      report({ of: 'state', state }, severity, { name: text, way: textTo(here) });
    }
  },
};
