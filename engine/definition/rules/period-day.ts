import { parsePeriod } from '../period.ts';
import { statesOf } from '../tree.ts';
import type { Rule } from './rule.ts';

/** The period of a state that comes again has such a day: no 40th of a month, and a weekday only in a week. */
export const periodDay: Rule = {
  code: 'period-day',
  severity: 'error',
  check({ model }, report) {
    for (const { path, state } of statesOf(model)) {
      const { every } = state;
      if (every !== undefined && parsePeriod(every.period, every.at) === null)
        report([...path, 'every', 'at'], { day: every.at, period: every.period });
    }
  },
};
