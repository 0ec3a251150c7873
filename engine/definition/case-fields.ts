/** The fields of the case: those under `data`, and those that a form declares and keeps. */
import { once } from './once.ts';
import type { RawField, RawFieldInForm } from './schema/field.ts';
import type { Model } from './schema/process.ts';
import { fieldsOf } from './walk.ts';
import type { FieldPlace } from './walk.ts';

/** By name, each where it is declared; of declarations that are kept under one name the first. */
export const caseFieldPlaces = once((model: Model): ReadonlyMap<string, FieldPlace> => {
  const places = new Map<string, FieldPlace>();
  for (const place of fieldsOf(model)) {
    const { form, name, value } = place;
    const kept = form === null || ('keep' in value && value.keep === true);
    if (kept && !places.has(name)) places.set(name, place);
  }
  return places;
});

/** By name, as written. */
export const caseFields = once(
  (model: Model): ReadonlyMap<string, RawField | RawFieldInForm> =>
    new Map([...caseFieldPlaces(model)].map(([name, { value }]) => [name, value])),
);
