import { columnsOf, eachPlaces } from '../items.ts';
import { formFields } from '../readable.ts';
import { actionsOf } from '../walk.ts';
import type { ActionPlace } from '../walk.ts';
import type { RawField, RawFieldInForm } from '../schema/field.ts';
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
        if (field === undefined || mayBeMissing(field))
          report(place.path, { name: key, problem: '#no-key-field' }, { at: 'key' });
        for (const [column, { type }] of Object.entries(columns)) {
          const asked = fields.get(column);
          if (asked !== undefined && asked.type !== type)
            report(place.path, { name: column, problem: '#other-type' }, { at: 'key' });
          else if (asked !== undefined && isPersonal(asked) !== isPersonal(columns[column]))
            report(place.path, { name: column, problem: '#other-personal' }, { at: 'key' });
        }
      }
    }
  },
};

function mayBeMissing(field: RawField | RawFieldInForm): boolean {
  const isOpen = 'required' in field && field.required !== undefined && field.required !== true;
  return isOpen || ('shown' in field && field.shown !== undefined && field.shown !== true);
}

/** What is personal in one row and open in another would lie open in entries, or be read by expressions. */
function isPersonal(field: object | undefined): boolean {
  return field !== undefined && 'personal' in field && field.personal !== undefined;
}

function addingIn(model: Model, state: string): ActionPlace[] {
  return actionsOf(model).filter(
    ({ in: where }) => where.kind === 'state' && where.state === state && where.adds === true,
  );
}
