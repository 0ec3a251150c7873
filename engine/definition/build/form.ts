/** The lines of a form as written → fields with their defaults, in the order asked. */
import type { Field, FormLine } from '../types.ts';
import { declaredIn, formOf } from '../walk.ts';
import type { ActionPlace } from '../walk.ts';
import type { RawCondition, RawText } from '../schema/text.ts';
import { buildCondition, buildField, buildText } from './field.ts';
import type { Parts } from './parts.ts';

export function buildForm(place: ActionPlace, parts: Parts): FormLine[] {
  const readable = parts.readables.withForm(place);
  const named = (name: string): Field => {
    const raw = parts.fields.get(name);
    if (raw === undefined) throw new Error(`field ${name} is not declared`);
    return buildField(name, raw, readable);
  };
  return formOf(place).map((line): FormLine => {
    const declared = declaredIn(line);
    if (declared !== null) {
      const { name, value } = declared;
      return { kind: 'field', field: buildField(name, value, readable), keep: value.keep === true };
    }
    if (typeof line.value === 'string') return { kind: 'field', field: named(line.value), keep: true };
    const { section, any_of, field, required } = line.value as Named;
    if (section !== undefined) return { kind: 'section', title: buildText(section) };
    // One of them is enough, so none is required by itself.
    if (any_of !== undefined)
      return {
        kind: 'any_of',
        fields: any_of.map((name) => ({ ...named(name), required: false })),
        keep: true,
      };
    const asked = named(field ?? '');
    return {
      kind: 'field',
      field: required === undefined ? asked : { ...asked, required: buildCondition(required, readable) },
      keep: true,
    };
  });
}

interface Named {
  readonly section?: RawText;
  readonly any_of?: readonly string[];
  readonly field?: string;
  readonly required?: RawCondition;
}
