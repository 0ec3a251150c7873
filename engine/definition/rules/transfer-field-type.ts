import { effectsOf } from '../effects.ts';
import { caseFields } from '../readable.ts';
import type { Rule } from './rule.ts';

/** A case moves to the unit that a unit field names. */
export const transferFieldType: Rule = {
  code: 'transfer-field-type',
  severity: 'error',
  check({ model }, report) {
    const fields = caseFields(model);
    for (const { path, value } of effectsOf(model)) {
      if (!('transfer' in value)) continue;
      const name = value.transfer.unit.slice('data.'.length);
      const type = fields.get(name)?.type;
      if (type !== undefined && type !== 'unit') report([...path, 'transfer', 'unit'], { name, type });
    }
  },
};
