import { caseFields } from '../readable.ts';
import { partyReferences } from './references.ts';
import type { Rule } from './rule.ts';

/** `party` names a person field. */
export const partyFieldType: Rule = {
  code: 'party-field-type',
  severity: 'error',
  check({ model }, report) {
    const fields = caseFields(model);
    for (const { path, value: name } of partyReferences(model)) {
      const type = fields.get(name)?.type;
      if (type !== undefined && type !== 'person') report(path, { name, type });
    }
  },
};
