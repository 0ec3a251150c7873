import type { Check } from '../check.ts';
import { decidedConditions } from './guard-always-holds.ts';

/** The condition holds with none of the values that its names can have. */
export const guardNeverHolds: Check = {
  code: 'guard-never-holds',
  check(subject, report) {
    for (const { about, expression } of decidedConditions(subject, 'no'))
      report({ of: 'condition', about }, 'warning', { cel: expression.cel });
  },
};
