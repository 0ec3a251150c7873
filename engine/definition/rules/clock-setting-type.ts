import { clocksOf, lengthOf } from '../clocks.ts';
import type { Rule } from './rule.ts';

/** A setting that a clock takes its length from is a duration. */
export const clockSettingType: Rule = {
  code: 'clock-setting-type',
  severity: 'error',
  check({ model }, report) {
    for (const place of clocksOf(model)) {
      const length = lengthOf(place);
      if (typeof length !== 'object' || length === null || !('setting' in length)) continue;
      const type = model.settings?.[length.setting]?.type ?? 'duration';
      if (type !== 'duration') report([...place.path, 'length', 'setting'], { name: length.setting, type });
    }
  },
};
