import { caseFields } from '../case-fields.ts';
import { eachPlaces } from '../items.ts';
import type { Rule } from './rule.ts';

/** A list of items comes from a table that tells its rows apart, or from choices. */
export const eachSource: Rule = {
  code: 'each-source',
  severity: 'error',
  check({ model }, report) {
    for (const { path, each } of eachPlaces(model)) {
      const name = each.in.slice('data.'.length);
      const field = caseFields(model).get(name);
      if (field === undefined || field.type === 'choices') continue;
      const at = [...path, 'each', 'in'];
      if (field.type !== 'table') report(at, { name, type: field.type });
      else if (field.key === undefined) report(at, { name, type: '#table-without-key' });
    }
  },
};
