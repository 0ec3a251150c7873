import { statesIn } from '../states.ts';
import { namesAt } from '../walk.ts';
import type { Rule } from './rule.ts';

/** Where a clock rests it neither starts, stops nor pauses: it would be both as it was and not. */
export const restsElsewhere: Rule = {
  code: 'rests-elsewhere',
  severity: 'error',
  needsWhole: true,
  check({ model }, report) {
    for (const [name, clock] of Object.entries(model.clocks ?? {})) {
      if (!('rests' in clock)) continue;
      const { starts, stops, pauses } = clock;
      const others = [starts.entering, stops?.entering ?? [], pauses?.in ?? []];
      // `closed` stops a clock as it ends with its case; where it rests it does not.
      const written = others.flatMap((names) => [names].flat()).filter((state) => state !== 'closed');
      const moving = new Set(statesIn(model, written));
      for (const { path, value } of namesAt(['clocks', name, 'rests'], clock.rests)) {
        const found = statesIn(model, value).filter((state) => moving.has(state));
        if (found.length > 0) report(path, { name, value: found.join(', ') });
      }
    }
  },
};
