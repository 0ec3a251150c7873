import { parseDuration } from '../duration.ts';
import { aftersOf } from '../walk.ts';
import { unknownName } from './rule.ts';
import type { Rule } from './rule.ts';

/** `after` names a clock or a span of time. */
export const unknownClock: Rule = {
  code: 'unknown-clock',
  severity: 'error',
  check({ model, known }, report) {
    for (const [name, state] of Object.entries(model.states)) {
      for (const { path, on } of aftersOf(name, state)) {
        if (parseDuration(on) === null && !known.clocks.includes(on))
          report(path, unknownName(on, known.clocks), { at: 'key' });
      }
    }
  },
};
