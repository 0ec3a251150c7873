import { effectsOf } from '../effects.ts';
import { caseFields } from '../readable.ts';
import type { Rule } from './rule.ts';

/** Tasks are handed to the person that a person field names. */
export const assignFieldType: Rule = {
  code: 'assign-field-type',
  severity: 'error',
  check({ model }, report) {
    const fields = caseFields(model);
    for (const { path, value } of effectsOf(model)) {
      if (!('assign' in value) || !('to' in value.assign)) continue;
      const name = value.assign.to.slice('data.'.length);
      const type = fields.get(name)?.type;
      if (type !== undefined && type !== 'person') report([...path, 'assign', 'to'], { name, type });
    }
  },
};
