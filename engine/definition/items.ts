/** Lists of items in a process file: which states they are, and what an item of each knows. */
import { caseFields } from './case-fields.ts';
import { optionNames } from './schema/field.ts';
import type { RawColumn } from './schema/field.ts';
import type { RawEach } from './schema/each.ts';
import type { Model } from './schema/process.ts';
import { statesOf, treeOf } from './tree.ts';
import type { StatePlace } from './tree.ts';

/** A state that is a list of items. */
export interface EachPlace extends StatePlace {
  readonly each: RawEach;
}

/** The one column of an item that was made from a choice. */
export const CODE = 'code';

/** All of them, in file order. */
export function eachPlaces(model: Model): EachPlace[] {
  return statesOf(model).flatMap((place) => asEach(place) ?? []);
}

/** The state of the list whose items a state is a step of, by dotted names; null outside of items. */
export function eachAround(model: Model, state: string | null): EachPlace | null {
  let place = state === null ? null : (treeOf(model).get(state)?.parent ?? null);
  while (place !== null && place.state.each === undefined) place = place.parent;
  return place === null ? null : asEach(place);
}

function asEach(place: StatePlace): EachPlace | null {
  const { each } = place.state;
  return each === undefined ? null : { ...place, each };
}

/** The columns of an item by name; null where the field is none that has items. */
export function columnsOf(
  model: Model,
  { in: reference }: RawEach,
): Readonly<Record<string, RawColumn>> | null {
  const name = reference.slice('data.'.length);
  const field = caseFields(model).get(name);
  if (field?.type === 'table') return field.columns;
  return field?.type === 'choices'
    ? { [CODE]: { type: 'choice', label: field.label, of: [...optionNames(field)] } }
    : null;
}
