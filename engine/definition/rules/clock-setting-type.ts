import { clocksOf, lengthOf } from '../clocks.ts';
import { waitsForSetting } from '../waits.ts';
import type { Rule } from './rule.ts';

/** A setting that a clock or `after` takes its length from is a duration. */
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
    for (const { path, name } of waitsForSetting(model)) {
      const type = model.settings?.[name]?.type ?? 'duration';
      if (type !== 'duration') report(path, { name, type }, { at: 'key' });
    }
  },
};
