import { caseFields } from '../case-fields.ts';
import { eachPlaces } from '../items.ts';
import { MOST_ROWS, optionNames } from '../schema/field.ts';
import type { Model } from '../schema/process.ts';
import type { Rule } from './rule.ts';

/** A join does not ask for more items than the list can have. */
export const eachJoin: Rule = {
  code: 'each-join',
  severity: 'error',
  check({ model }, report) {
    for (const { path, each } of eachPlaces(model)) {
      if (typeof each.join !== 'object') continue;
      const max = mostOf(model, each.in.slice('data.'.length));
      const { count } = each.join;
      if (max !== null && count > max) report([...path, 'each', 'join', 'count'], { count, max });
    }
  },
};

/** Null where the field is none that has items. */
function mostOf(model: Model, name: string): number | null {
  const field = caseFields(model).get(name);
  if (field?.type === 'table') return field.max ?? MOST_ROWS;
  return field?.type === 'choices' ? optionNames(field).length : null;
}
