import { unknownName } from './rule.ts';
import type { Rule } from './rule.ts';

/** A clock's owner, who is late when it is due, is a role. */
export const clockOwnerUnknown: Rule = {
  code: 'clock-owner-unknown',
  severity: 'error',
  check({ model, known }, report) {
    for (const [name, { owner }] of Object.entries(model.clocks ?? {})) {
      if (owner !== undefined && !known.roles.includes(owner))
        report(['clocks', name, 'owner'], unknownName(owner, known.roles));
    }
  },
};
