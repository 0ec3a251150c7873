import { firstRoles } from '../first-roles.ts';
import type { Rule } from './rule.ts';

/** A case for each unit goes to those where somebody can act when it begins, so some role must be able to there. */
export const forEachUnit: Rule = {
  code: 'for-each-unit',
  severity: 'error',
  needsWhole: true,
  check({ model }, report) {
    for (const [event, { every, for_each: forEach, target }] of Object.entries(model.start)) {
      if (every !== undefined && forEach !== undefined && firstRoles(model, target).length === 0)
        report(['start', event, 'for_each'], { state: target });
    }
  },
};
