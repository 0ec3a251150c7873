import { caseFields } from '../readable.ts';
import { fieldsAndColumns } from '../walk.ts';
import { unitReferences } from './references.ts';
import type { Rule } from './rule.ts';

/** `unit_of` names a unit field. */
export const unitOfFieldType: Rule = {
  code: 'unit-of-field-type',
  severity: 'error',
  check({ model }, report) {
    const fields = caseFields(model);
    for (const { path, value: name } of unitReferences(model, fieldsAndColumns(model))) {
      const type = fields.get(name)?.type;
      if (type !== undefined && type !== 'unit') report(path, { name, type });
    }
  },
};
