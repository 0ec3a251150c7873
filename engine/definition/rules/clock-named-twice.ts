import { clocksOf } from '../clocks.ts';
import type { Rule } from './rule.ts';

/** A clock written in a state has the state's name, so no clock under `clocks` may be called so. */
export const clockNamedTwice: Rule = {
  code: 'clock-named-twice',
  severity: 'error',
  check({ model }, report) {
    for (const { name, path, state } of clocksOf(model)) {
      if (state !== null && model.clocks?.[name] !== undefined) report(path, { name }, { at: 'key' });
    }
  },
};
