import { columnsOf, eachAround } from '../items.ts';
import type { Model } from '../schema/process.ts';
import { actionsOf } from '../walk.ts';
import type { ActionPlace, At } from '../walk.ts';
import { admissionsIn } from './references.ts';
import type { Rule } from './rule.ts';

/** In a rule about people `it.x` stands in a step of an item, and names a column that holds a unit or a person there. */
export const itemColumn: Rule = {
  code: 'item-column',
  severity: 'error',
  check({ model }, report) {
    for (const place of actionsOf(model))
      for (const { path, value, wanted } of itemReferences(place)) {
        const problem = problemOf(model, place, value, wanted);
        if (problem !== null) report(path, { name: value, problem });
      }
  },
};

interface ItemReference extends At<string> {
  /** What the column has to hold. */
  readonly wanted: 'unit' | 'person';
}

function problemOf(model: Model, place: ActionPlace, name: string, wanted: 'unit' | 'person'): string | null {
  const each = place.in.kind === 'state' ? eachAround(model, place.in.state) : null;
  if (each === null) return '#no-item';
  const columns = columnsOf(model, each.each);
  if (columns === null) return null;
  const column = name.slice('it.'.length);
  if (!Object.hasOwn(columns, column)) return '#no-column';
  if (columns[column]?.type === wanted) return null;
  return wanted === 'unit' ? '#no-unit-column' : '#no-person-column';
}

function itemReferences({ path, action }: ActionPlace): ItemReference[] {
  return admissionsIn([...path, 'by'], action.by).flatMap((admission): ItemReference[] => {
    const { path: at, value } = admission;
    if (typeof value !== 'object' || 'case' in value) return [];
    const party = 'party' in value ? [person([...at, 'party'], value.party)] : [];
    const left = (value.not ?? []).flatMap((one, index) => {
      if ('party' in one) return [person([...at, 'not', index, 'party'], one.party)];
      return 'related_to' in one ? [person([...at, 'not', index, 'related_to'], one.related_to)] : [];
    });
    return [...party, ...units(admission), ...left].filter((found) => found.value.startsWith('it.'));
  });
}

function units({ path, value }: ReturnType<typeof admissionsIn>[number]): ItemReference[] {
  const at = typeof value === 'object' && 'at' in value ? value.at : undefined;
  if (typeof at !== 'object') return [];
  if ('unit_of' in at) return [{ path: [...path, 'at', 'unit_of'], value: at.unit_of, wanted: 'unit' }];
  if (!('common_parent_of' in at)) return [];
  return at.common_parent_of.map((one, index) => ({
    path: [...path, 'at', 'common_parent_of', index],
    value: one,
    wanted: 'unit',
  }));
}

function person(path: ItemReference['path'], value: string): ItemReference {
  return { path, value, wanted: 'person' };
}
