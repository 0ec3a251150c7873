import { columnsOf, eachPlaces } from '../items.ts';
import { formFields } from '../readable.ts';
import { actionsOf } from '../walk.ts';
import type { ActionPlace } from '../walk.ts';
import type { Model } from '../schema/process.ts';
import type { Rule } from './rule.ts';

/** An action that adds an item asks for its key, and for other columns under their names and types. */
export const eachAdd: Rule = {
  code: 'each-add',
  severity: 'error',
  check({ model }, report) {
    for (const { name, each } of eachPlaces(model)) {
      const columns = columnsOf(model, each);
      if (columns === null) continue;
      for (const place of addingIn(model, name)) {
        const fields = formFields(model, place);
        const key = each.key.slice('it.'.length);
        const field = fields.get(key);
        if (
          field === undefined ||
          ('required' in field && field.required !== undefined && field.required !== true)
        )
          report(place.path, { name: key, problem: '#no-key-field' }, { at: 'key' });
        for (const [column, { type }] of Object.entries(columns)) {
          const asked = fields.get(column);
          if (asked !== undefined && asked.type !== type)
            report(place.path, { name: column, problem: '#other-type' }, { at: 'key' });
        }
      }
    }
  },
};

function addingIn(model: Model, state: string): ActionPlace[] {
  return actionsOf(model).filter(
    ({ in: where }) => where.kind === 'state' && where.state === state && where.adds === true,
  );
}
