import { parseDuration } from '../duration.ts';
import { aftersOf } from '../walk.ts';
import type { Rule } from './rule.ts';

/** `after` counts real time; working days need a calendar and so a clock. */
export const workingDaysInAfter: Rule = {
  code: 'working-days-in-after',
  severity: 'error',
  check({ model }, report) {
    for (const [name, state] of Object.entries(model.states)) {
      for (const { path, on } of aftersOf(name, state)) {
        if (parseDuration(on)?.unit === 'working days') report(path, {}, { at: 'key' });
      }
    }
  },
};
