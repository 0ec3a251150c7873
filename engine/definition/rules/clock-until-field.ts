import { clocksOf, untilField } from '../clocks.ts';
import { caseFields } from '../readable.ts';
import type { Rule } from './rule.ts';

/** A clock until a date reads it from a date field that is not personal: personal values lie apart from the case. */
export const clockUntilField: Rule = {
  code: 'clock-until-field',
  severity: 'error',
  check({ model }, report) {
    const fields = caseFields(model);
    for (const place of clocksOf(model)) {
      const until = untilField(place);
      const field = until === null ? undefined : fields.get(until.field);
      if (until === null || field === undefined) continue;
      if (field.type !== 'date') report(until.path, { name: until.field, reason: '#other-type' });
      else if (field.personal !== undefined)
        report(until.path, { name: until.field, reason: '#personal-field' });
    }
  },
};
