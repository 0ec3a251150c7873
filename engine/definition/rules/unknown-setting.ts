import { clocksOf, lengthOf } from '../clocks.ts';
import { waitsForSetting } from '../waits.ts';
import { reportExpressions, unknownName } from './rule.ts';
import type { Rule } from './rule.ts';

/** Every setting that an expression reads, or that a clock or `after` takes its length from, is declared. */
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
    for (const { path, name } of waitsForSetting(model))
      if (!known.settings.includes(name)) report(path, unknownName(name, known.settings), { at: 'key' });
    reportExpressions(expressions, 'unknown-setting', report);
  },
};
