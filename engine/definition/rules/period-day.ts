import { parsePeriod } from '../period.ts';
import { statesOf } from '../tree.ts';
import type { Rule } from './rule.ts';

/** The period of a state that comes again, or of a start, has such a day: no 40th of a month, and a weekday only in a week. */
export const periodDay: Rule = {
  code: 'period-day',
  severity: 'error',
  check({ model }, report) {
    const states = statesOf(model).map(({ path, state }) => ({ path, every: state.every }));
    const starts = Object.entries(model.start).map(([event, { every }]) => ({
      path: ['start', event],
      every,
    }));
    for (const { path, every } of [...starts, ...states]) {
      if (every !== undefined && parsePeriod(every.period, every.at) === null)
        report([...path, 'every', 'at'], { day: every.at, period: every.period });
    }
  },
};
