import { parseDuration, settingIn } from '../duration.ts';
import { branchesOf } from '../branches.ts';
import { unknownName } from './rule.ts';
import type { Rule } from './rule.ts';

/** `after` names a clock, a setting or a span of time. */
export const unknownClock: Rule = {
  code: 'unknown-clock',
  severity: 'error',
  check({ model, known }, report) {
    for (const { path, on } of branchesOf(model).filter(({ kind }) => kind === 'after')) {
      if (settingIn(on) === null && parseDuration(on) === null && !known.clocks.includes(on))
        report(path, unknownName(on, known.clocks), { at: 'key' });
    }
  },
};
