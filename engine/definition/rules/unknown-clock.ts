import { parseDuration, settingIn } from '../duration.ts';
import { branchesOf } from '../branches.ts';
import { windowClocks } from './references.ts';
import { unknownName } from './rule.ts';
import type { Rule } from './rule.ts';

/** `after` names a clock, a setting or a span of time, `within` a clock where it is no span of something. */
export const unknownClock: Rule = {
  code: 'unknown-clock',
  severity: 'error',
  check({ model, known }, report) {
    for (const { path, on } of branchesOf(model).filter(({ kind }) => kind === 'after')) {
      if (settingIn(on) === null && parseDuration(on) === null && !known.clocks.includes(on))
        report(path, unknownName(on, known.clocks), { at: 'key' });
    }
    for (const { path, value } of windowClocks(model))
      if (!known.clocks.includes(value)) report(path, unknownName(value, known.clocks));
  },
};
