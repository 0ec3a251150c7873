import { clocksOf, rungsOf } from '../clocks.ts';
import { parseRung } from '../duration.ts';
import type { Rule } from './rule.ts';

/** A rung stands at 1 to 100 percent of its clock; what comes later is counted from the due date. */
export const rungPercent: Rule = {
  code: 'rung-percent',
  severity: 'error',
  check({ model }, report) {
    for (const { path, at } of clocksOf(model).flatMap(rungsOf)) {
      const rung = parseRung(at);
      if (rung?.kind === 'share' && (rung.percent < 1 || rung.percent > 100))
        report([...path, 'at'], { value: at });
    }
  },
};
