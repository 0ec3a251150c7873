import { statesIn } from '../states.ts';
import { namesAt } from '../walk.ts';
import type { Rule } from './rule.ts';

/** `anew` names states that start the clock, and a clock that elsewhere goes on with what was left: else it says nothing. */
export const anewNever: Rule = {
  code: 'anew-never',
  severity: 'error',
  needsWhole: true,
  check({ model }, report) {
    for (const [name, { starts }] of Object.entries(model.clocks ?? {})) {
      const starting = new Set(statesIn(model, starts.entering));
      for (const { path, value } of namesAt(['clocks', name, 'starts', 'anew'], starts.anew)) {
        const strange = statesIn(model, value).filter((state) => !starting.has(state));
        if (starts.again === 'restart') report(path, { name, value: 'again: restart' });
        else if (strange.length > 0) report(path, { name, value: strange.join(', ') });
      }
    }
  },
};
