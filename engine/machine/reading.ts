import type { Field, TableField } from '#engine/definition/types.ts';
import type { ErrorCode } from '#engine/errors.ts';
import type { Facts, FieldProblem, FileFact, Value, Zone } from './types.ts';

/** What reading a value may ask of the step. */
export interface World {
  readonly facts: Facts;
  /** Local day, ISO. */
  readonly today: string;
  readonly now: string;
  /** Zone of the handling unit. */
  readonly zone: Zone;
}
/** Every field but a table, which has values of its own inside. */
export type SingleField = Exclude<Field, TableField>;
/** `apart`: a personal value as text, or files, which never stand in data themselves. */
export type ReadValue =
  | { readonly value: Value; readonly apart: null }
  | { readonly value: null; readonly apart: string | readonly FileFact[] }
  | { readonly problem: FieldProblem };

/** Name under which a field finds what it may name: cells of one column share theirs, `<field>.<column>`. */
export function optionsName(name: string): string {
  return name.replace(/\.\d+\./, '.');
}

export function plain(value: Value): ReadValue {
  return { value, apart: null };
}

/** A value that is kept as text of its own when it is personal. */
export function kept(field: Field, value: string | number | boolean): ReadValue {
  return field.personal === null ? plain(value) : { value: null, apart: String(value) };
}

export function problem(field: Field, code: ErrorCode, params: FieldProblem['params'] = {}): ReadValue {
  const text = code === 'FIELD_PATTERN' && field.type === 'text' ? field.hint : null;
  return { problem: { field: field.name, code, params, text } };
}

/** Text that a JSON column can hold: no NUL, no lone surrogate (design: refused at the boundary). */
export function isStorable(value: unknown): boolean {
  return isStorableAt(value, 0);
}

function isStorableAt(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return !value.includes('\u0000') && value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  // Rows of cells are the deepest that a form sends.
  if (depth > 3) return false;
  return Object.entries(value).every(([key, inner]) => isStorable(key) && isStorableAt(inner, depth + 1));
}
