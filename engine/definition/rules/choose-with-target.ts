import { actionsOf } from '../walk.ts';
import type { Rule } from './rule.ts';

/** An action has one candidate of its own or several under `choose`, never both. */
export const chooseWithTarget: Rule = {
  code: 'choose-with-target',
  severity: 'error',
  check({ model }, report) {
    for (const { path, action } of actionsOf(model)) {
      if (!('choose' in action) || action.choose === undefined) continue;
      for (const key of ['target', 'guard'] as const) {
        if (action[key] !== undefined) report([...path, key], { key }, { at: 'key' });
      }
    }
  },
};
