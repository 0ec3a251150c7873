import { clocksOf, lengthOf } from '../clocks.ts';
import { reportExpressions, unknownName } from './rule.ts';
import type { Rule } from './rule.ts';

/** Every setting that an expression reads or a clock takes its length from is declared. */
export const unknownSetting: Rule = {
  code: 'unknown-setting',
  severity: 'error',
  check({ model, known, expressions }, report) {
    for (const place of clocksOf(model)) {
      const length = lengthOf(place);
      if (typeof length !== 'object' || length === null || !('setting' in length)) continue;
      if (!known.settings.includes(length.setting))
        report([...place.path, 'length', 'setting'], unknownName(length.setting, known.settings));
    }
    reportExpressions(expressions, 'unknown-setting', report);
  },
};
