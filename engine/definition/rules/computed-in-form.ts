import { actionsOf, declaredIn, formOf, namedIn } from '../walk.ts';
import type { Rule } from './rule.ts';

/** A computed field follows from others: no form asks for it, and only fields of the case are computed. */
export const computedInForm: Rule = {
  code: 'computed-in-form',
  severity: 'error',
  check({ model }, report) {
    for (const line of actionsOf(model).flatMap(formOf)) {
      const declared = declaredIn(line);
      if (declared !== null && 'computed' in declared.value && declared.value.computed !== undefined)
        report([...declared.path, 'computed'], { name: declared.name }, { at: 'key' });
      for (const { path, value: name } of namedIn(line)) {
        const field = model.data[name];
        if (field !== undefined && 'computed' in field && field.computed !== undefined)
          report(path, { name });
      }
    }
    for (const [name, field] of Object.entries(model.data)) {
      const isPersonal = 'computed' in field && field.computed !== undefined && field.personal !== undefined;
      if (isPersonal) report(['data', name, 'computed'], { name }, { at: 'key' });
    }
  },
};
