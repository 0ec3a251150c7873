import type { Check } from '../check.ts';
import { textTo } from '../witness.ts';

/** `after` names a clock that has not started, or is already over, when the state is entered. */
export const waitWithoutClock: Check = {
  code: 'wait-without-clock',
  check({ exploration }, report) {
    const { configurations, definition, complete } = exploration;
    for (const { name, after } of Object.values(definition.states)) {
      const here = configurations.filter(({ active }) => active.includes(name));
      for (const { on } of after) {
        if (!('clock' in on)) continue;
        const { clock } = on;
        const without = here.find(({ clocks }) => !clocks.includes(clock));
        if (without === undefined) continue;
        const never = complete && !here.some(({ clocks }) => clocks.includes(clock));
        const branch = { of: 'after', state: name, event: clock, index: 0 } as const;
        report({ of: 'branch', branch }, never ? 'error' : 'warning', { name: clock, way: textTo(without) });
      }
    }
  },
};
