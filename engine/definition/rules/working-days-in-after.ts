import { parseDuration, settingIn } from '../duration.ts';
import { branchesOf } from '../branches.ts';
import type { Rule } from './rule.ts';

/** `after` counts real time; working days need a calendar and so a clock. */
export const workingDaysInAfter: Rule = {
  code: 'working-days-in-after',
  severity: 'error',
  check({ model }, report) {
    for (const { path, on } of branchesOf(model).filter(({ kind }) => kind === 'after')) {
      const setting = model.settings?.[settingIn(on) ?? ''];
      const span = setting?.type === 'duration' ? setting.default : on;
      if (parseDuration(span)?.unit === 'working days') report(path, {}, { at: 'key' });
    }
  },
};
