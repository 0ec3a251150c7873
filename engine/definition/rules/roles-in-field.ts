import { caseFields } from '../readable.ts';
import { roleNamed } from '../roles.ts';
import { optionNames } from '../schema/field.ts';
import { roleFieldReferences } from './references.ts';
import type { Rule } from './rule.ts';

/** `roles_in` names a field of choices whose options are staff roles, so that whoever may come to hold the duty is known. */
export const rolesInField: Rule = {
  code: 'roles-in-field',
  severity: 'error',
  check({ model }, report) {
    const fields = caseFields(model);
    for (const { path, value: name } of roleFieldReferences(model)) {
      const field = fields.get(name);
      if (field === undefined) continue;
      const others =
        field.type === 'choices'
          ? optionNames(field).filter((option) => roleNamed(model, option)?.kind !== 'staff')
          : [];
      if (field.type !== 'choices') report(path, { name, problem: '#no-choices' });
      else if (others.length > 0) report(path, { name: others.join(', '), problem: '#no-staff-role' });
    }
  },
};
