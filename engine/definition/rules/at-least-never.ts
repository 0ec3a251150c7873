import type { Rule } from './rule.ts';

/** `at_least` takes effect when a stopped clock goes on: without `stops` it never does, and one that restarts has it all. */
export const atLeastNever: Rule = {
  code: 'at-least-never',
  severity: 'error',
  check({ model }, report) {
    for (const [name, clock] of Object.entries(model.clocks ?? {})) {
      if (!('at_least' in clock) || clock.at_least === undefined) continue;
      if (clock.stops === undefined || clock.starts.again === 'restart')
        report(['clocks', name, 'at_least'], { name }, { at: 'key' });
    }
  },
};
