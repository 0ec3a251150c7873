import type { ColumnField, TableField } from '#engine/definition/types.ts';
import type { ErrorCode } from '#engine/errors.ts';
import { readValue } from './field-value.ts';
import { isStorable } from './reading.ts';
import type { World } from './reading.ts';
import type { FieldProblem, Row, Scalar } from './types.ts';

/** The rows that were given, without personal cells; those lie apart with their place. */
export interface ReadTable {
  readonly rows: readonly Row[];
  readonly apart: readonly ApartCell[];
}
/** A personal cell as text. */
export interface ApartCell {
  readonly row: number;
  readonly column: ColumnField;
  readonly text: string;
}

/** More rows than any form shows are not looked at one by one. */
const MOST_SENT = 100;

/** Name of a cell in problems and inputs: `<field>.<row>.<column>`, rows counted as they were sent. */
export function cellName(field: string, row: number, column: string): string {
  return `${field}.${String(row)}.${column}`;
}

/**
 * The rows of a table, from a list of records by column. A row in which nothing was given is none, so that a form may show
 * empty ones; the others move together. Every problem names its cell. Never throws, whatever was sent.
 */
export function readTable(
  field: TableField,
  raw: unknown,
  world: World,
): ReadTable | { readonly problems: readonly FieldProblem[] } {
  if (raw === undefined || raw === null || raw === '') return { rows: [], apart: [] };
  if (!Array.isArray(raw)) return refused(field.name, 'FIELD_TYPE');
  if (!isStorable(raw)) return refused(field.name, 'TEXT_NOT_STORABLE');
  const sent: readonly unknown[] = raw.length > MOST_SENT ? [] : raw;
  const given = sent.flatMap((row, at) => (isEmptyRow(row) ? [] : [{ row, at }]));
  if (raw.length > MOST_SENT || given.length > field.max)
    return refused(field.name, 'FIELD_TOO_MANY_ROWS', { max: field.max });
  const rows: Row[] = [];
  const apart: ApartCell[] = [];
  const problems: FieldProblem[] = [];
  for (const { row, at } of given) {
    const read = readRow(field, row, at, rows.length, world);
    rows.push(read.row);
    apart.push(...read.apart);
    problems.push(...read.problems);
  }
  problems.push(...repeated(field, rows, given));
  return problems.length > 0 ? { problems } : { rows, apart };
}

interface ReadRow extends ReadTable {
  readonly row: Row;
  readonly problems: readonly FieldProblem[];
}

function readRow(field: TableField, sent: unknown, at: number, index: number, world: World): ReadRow {
  const row: Record<string, Scalar> = {};
  const apart: ApartCell[] = [];
  const problems: FieldProblem[] = [];
  const cells = isRecord(sent) ? sent : {};
  if (!isRecord(sent)) problems.push(...refused(field.name, 'FIELD_TYPE').problems);
  for (const name of Object.keys(cells))
    if (!Object.hasOwn(field.columns, name))
      problems.push(...refused(cellName(field.name, at, name), 'FIELD_UNKNOWN').problems);
  for (const column of Object.values(field.columns)) {
    const cell = { ...column, name: cellName(field.name, at, column.name) };
    const read = readValue(cell, Object.hasOwn(cells, column.name) ? cells[column.name] : undefined, world);
    if ('problem' in read) problems.push(read.problem);
    else if (typeof read.apart === 'string') apart.push({ row: index, column, text: read.apart });
    else if (isMissing(column, read.value)) problems.push(...refused(cell.name, 'FIELD_REQUIRED').problems);
    if ('value' in read) row[column.name] = isScalar(read.value) ? read.value : null;
  }
  return { row, rows: [row], apart, problems };
}

/** Rows with the key of a row before them. */
function repeated(
  { name, key }: TableField,
  rows: readonly Row[],
  given: readonly { readonly at: number }[],
): readonly FieldProblem[] {
  if (key === null) return [];
  const keys = rows.map((row) => row[key] ?? null);
  return keys.flatMap((value, index) =>
    value === null || keys.indexOf(value) === index
      ? []
      : refused(cellName(name, given[index]?.at ?? index, key), 'FIELD_ROW_TWICE').problems,
  );
}

function isMissing({ required, type }: ColumnField, value: unknown): boolean {
  return required === true && type !== 'boolean' && value === null;
}

/** Nothing was typed in any cell; a box that is not ticked says nothing by itself. */
export function isEmptyRow(row: unknown): boolean {
  if (row === null || row === undefined || row === '') return true;
  return isRecord(row) && Object.values(row).every(isEmptyCell);
}

function isEmptyCell(cell: unknown): boolean {
  return (
    cell === null ||
    cell === undefined ||
    cell === false ||
    cell === 'false' ||
    (typeof cell === 'string' && cell.trim() === '')
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function refused(
  field: string,
  code: ErrorCode,
  params: FieldProblem['params'] = {},
): { readonly problems: readonly FieldProblem[] } {
  return { problems: [{ field, code, params, text: null }] };
}
