import { clocksOf } from '../clocks.ts';
import { unknownName } from './rule.ts';
import type { Rule } from './rule.ts';

/** A clock's owner, who is late when it is due, is a role. */
export const clockOwnerUnknown: Rule = {
  code: 'clock-owner-unknown',
  severity: 'error',
  check({ model, known }, report) {
    for (const { path, value } of clocksOf(model)) {
      if (value.owner !== undefined && !known.roles.includes(value.owner))
        report([...path, 'owner'], unknownName(value.owner, known.roles));
    }
  },
};
