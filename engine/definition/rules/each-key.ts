import { caseFields } from '../case-fields.ts';
import { CODE, columnsOf, eachPlaces } from '../items.ts';
import type { EachPlace } from '../items.ts';
import type { Model } from '../schema/process.ts';
import type { Rule } from './rule.ts';

/** The key of items is the one by which the table tells its rows apart; what that may be is said by `table-key`. */
export const eachKey: Rule = {
  code: 'each-key',
  severity: 'error',
  check({ model }, report) {
    for (const place of eachPlaces(model)) {
      const problem = problemOf(model, place);
      if (problem !== null) report([...place.path, 'each', 'key'], { name: place.each.key, problem });
    }
  },
};

/** Null when nothing is wrong, or the list itself has no items. */
function problemOf(model: Model, { each }: EachPlace): string | null {
  const columns = columnsOf(model, each);
  if (columns === null) return null;
  const name = each.key.slice('it.'.length);
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (column === undefined) return '#no-column';
  const field = caseFields(model).get(each.in.slice('data.'.length));
  const unique = field?.type === 'table' ? field.key : CODE;
  return unique !== undefined && name !== unique ? '#no-row-key' : null;
}
