import type { FileModel } from '#engine/view/page.ts';

/** A row of a table: text by column. */
export type RowValue = Record<string, string>;
/** What one field of a process carries: text, the ids of its uploads, the choices ticked, or the rows of a table. */
export type FormValue = string | string[] | RowValue[];

export interface FormValues {
  /** By field name, for the API: uploads that came with the form are not in it yet. */
  readonly values: Readonly<Record<string, FormValue>>;
  /** Uploads of earlier rounds that were not struck out, by field. */
  readonly kept: Readonly<Record<string, readonly FileModel[]>>;
  /** Files that came with this form. */
  readonly uploads: readonly { readonly field: string; readonly file: File }[];
}

/** Names of inputs: a process may call its fields as it likes, even `key` or `intent`. */
export const inputName = (field: string): string => `f.${field}`;
export const manyName = (field: string): string => `many.${field}`;
export const keptName = (field: string): string => `kept.${field}`;
export const dropName = (field: string): string => `drop.${field}`;

/** Asks for more empty rows of a table; what was typed is kept as a draft meanwhile. */
const ROWS = 'rows.';
export const rowsIntent = (field: string): string => `${ROWS}${field}`;
/** The table that a form asks more rows for, or null. */
export const rowsAskedBy = (intent: string): string | null => fieldOf(intent, ROWS);

/** No form shows more rows; a name that asks for another is none of ours. */
const MOST_ROWS = 100;

/**
 * Reads what a generated form sends. A name that comes twice counts as sent last, so that a hidden
 * `false` before a checkbox says "no"; a field that did not come is absent.
 */
export function formValues(form: FormData): FormValues {
  const texts = new Map<string, string>();
  const kept = new Map<string, FileModel[]>();
  const lists = new Map<string, string[]>();
  const tables = new Map<string, RowValue[]>();
  const uploads: { field: string; file: File }[] = [];

  for (const [name, value] of form) {
    const field = fieldOf(name, 'f.');
    const cell = cellOf(field ?? '');
    const many = fieldOf(name, 'many.');
    if (many !== null && typeof value === 'string')
      lists.set(many, [...(lists.get(many) ?? []), ...(value === '' ? [] : [value])]);
    if (cell !== null && typeof value === 'string') putCell(tables, cell, lines(value));
    else if (field !== null && typeof value === 'string') texts.set(field, lines(value));
    if (field !== null && typeof value !== 'string' && isChosen(value)) uploads.push({ field, file: value });
    const keptField = fieldOf(name, 'kept.');
    const file = keptField !== null && typeof value === 'string' ? readFile(value) : null;
    if (keptField !== null && file !== null && !form.getAll(dropName(keptField)).includes(file.id)) {
      kept.set(keptField, [...(kept.get(keptField) ?? []), file]);
    }
  }

  const values = new Map<string, FormValue>([...texts, ...lists, ...tables]);
  for (const [field, files] of kept)
    values.set(
      field,
      files.map((file) => file.id),
    );
  return { values: Object.fromEntries(values), kept: Object.fromEntries(kept), uploads };
}

/** One line of a text field of the form that is not a field of a process. */
export function plainText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

interface Cell {
  readonly table: string;
  readonly row: number;
  readonly column: string;
}

/** `<field>.<row>.<column>`: names have no dots of their own. */
function cellOf(name: string): Cell | null {
  const [, table, row, column] = /^([^.]+)\.(\d{1,2})\.([^.]+)$/.exec(name) ?? [];
  if (table === undefined || row === undefined || column === undefined) return null;
  return Number(row) < MOST_ROWS ? { table, row: Number(row), column } : null;
}

/** Rows between the named ones are there, empty. */
function putCell(tables: Map<string, RowValue[]>, { table, row, column }: Cell, value: string): void {
  const rows = tables.get(table) ?? [];
  while (rows.length <= row) rows.push({});
  rows[row] = Object.fromEntries([...Object.entries(rows[row] ?? {}), [column, value]]);
  tables.set(table, rows);
}

function fieldOf(name: string, prefix: string): string | null {
  return name.startsWith(prefix) && name.length > prefix.length ? name.slice(prefix.length) : null;
}

/** Browsers send line ends as CR LF; limits count what the person sees. */
const lines = (value: string): string => value.replace(/\r\n?/g, '\n');

/** An empty file input is sent as a nameless file of no bytes. */
const isChosen = (file: File): boolean => file.name !== '' || file.size > 0;

/** What the hidden input of a kept upload says; only its id is ever believed by the API. */
function readFile(value: string): FileModel | null {
  try {
    const read: unknown = JSON.parse(value);
    if (typeof read !== 'object' || read === null) return null;
    const { id, name, type, size } = read as Readonly<Record<string, unknown>>;
    if (typeof id !== 'string' || typeof name !== 'string') return null;
    return {
      id,
      name,
      type: typeof type === 'string' ? type : '',
      size: typeof size === 'number' ? size : 0,
    };
  } catch {
    return null;
  }
}
