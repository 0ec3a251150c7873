/** What values an input of a decision can have, as far as the file says. */
import { typeOfExpression } from '../expression/check.ts';
import type { Readable } from '../expression/check.ts';
import type { RawInput } from '../schema/decision.ts';
import { optionNames } from '../schema/field.ts';
import type { RawField, RawFieldInForm } from '../schema/field.ts';

export type InputKind =
  | { readonly kind: 'options'; readonly options: readonly string[] }
  | { readonly kind: 'text' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'integer'; readonly min: number | null; readonly max: number | null }
  | { readonly kind: 'date' };

type Fields = ReadonlyMap<string, RawField | RawFieldInForm>;

/** The expression that gives the input. */
export function celOf(input: RawInput): string {
  return typeof input === 'string' ? input : input.cel;
}

/** What the input is called: its name, or that of its field. */
export function inputName(input: RawInput): string {
  return typeof input === 'string' ? input.slice('data.'.length) : input.name;
}

/** Null when the field or the expression has a fault of its own, or a type that no cell can ask about. */
export function inputKind(input: RawInput, fields: Fields, readable: Readable): InputKind | null {
  if (typeof input === 'string') return fieldKind(fields.get(inputName(input)));
  switch (typeOfExpression(input.cel, readable)) {
    case 'string':
      return { kind: 'text' };
    case 'bool':
      return { kind: 'boolean' };
    case 'int':
      return { kind: 'integer', min: null, max: null };
    default:
      return null;
  }
}

/** Only a type of field with that key can be personal. */
export function isPersonal(field: RawField | RawFieldInForm): boolean {
  return 'personal' in field && field.personal !== undefined;
}

/** Null for a field that cannot stand in a decision: personal, files, a point, a list, or a number that is not whole. */
export function fieldKind(field: RawField | RawFieldInForm | undefined): InputKind | null {
  if (field === undefined || isPersonal(field)) return null;
  switch (field.type) {
    case 'boolean':
      return { kind: 'boolean' };
    case 'integer':
      return { kind: 'integer', min: field.min ?? null, max: field.max ?? null };
    case 'date':
      return { kind: 'date' };
    case 'money':
      return { kind: 'integer', min: null, max: null };
    case 'choice':
      return field.of === undefined ? { kind: 'text' } : { kind: 'options', options: optionNames(field) };
    case 'number':
    case 'choices':
    case 'checklist':
    case 'table':
    case 'files':
    case 'point':
      return null;
    default:
      return { kind: 'text' };
  }
}
