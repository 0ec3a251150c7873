import type { Definition, Field, FormLine } from '#engine/definition/types.ts';
import { formFields } from '#engine/machine/scope.ts';

/** Every field that may be typed somewhere: those of the case and those that forms declare, by name. */
export function allFields(definition: Definition): ReadonlyMap<string, Field> {
  const forms = [
    ...Object.values(definition.start),
    ...Object.values(definition.states).flatMap((state) => Object.values(state.on)),
  ].map(({ form }) => form);
  return new Map([...forms.flat().flatMap((line) => fieldsOf([line])), ...Object.entries(definition.data)]);
}

/** The fields of the forms that an event has, in whatever state; null when no action has that name. */
export function fieldsOfEvent(definition: Definition, event: string): ReadonlyMap<string, Field> | null {
  const actions = [definition.start, ...Object.values(definition.states).map((state) => state.on)].flatMap(
    (on) => (Object.hasOwn(on, event) ? [on[event]] : []),
  );
  if (actions.length === 0) return null;
  return new Map(actions.flatMap((action) => fieldsOf(action?.form ?? [])));
}

function fieldsOf(form: readonly FormLine[]): (readonly [string, Field])[] {
  return formFields(form).map(({ field }) => [field.name, field] as const);
}
