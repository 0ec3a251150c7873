/** Evaluates the expressions of a definition. */
import { MissingRow, rowsByKey } from './expression/table-cell.ts';
import type { CellType, ExpressionType, Expression, PlainType } from './types.ts';
import { inspect, maxExpressionLength, parseCel } from './expression/profile.ts';

/** What an expression gives: plain values, integers and doubles as numbers. */
export type ExpressionValue = string | number | boolean | readonly ExpressionValue[];

/**
 * What an expression may read, as plain values by root and name: `data` with the form laid over it, `old` as stored, `form`
 * as sent, `case` { number, opened, unit }, `now` { date, instant }, `settings`, `look` (ids of the cases found), `it` (what an item knows), `table` (what
 * `rowsByKey` asks for rows), `result` (what a program or case answered), `message` (what arrived). Only the names in
 * `Expression.types` are looked at. In all but `case`, `now` and `settings` what is absent, null or of another type than the
 * field's reads as `''`, 0, false or the empty list; so does a cell of a row.
 */
export type Scope = Readonly<Record<string, unknown>>;

/** The expression could not be evaluated: the caller says no and opens an incident. */
export class ExpressionError extends Error {
  readonly code = 'expression';
  readonly cel: string;
  /** The row of a reference table that is not there, where that is the reason. */
  readonly row: { readonly table: string; readonly key: string } | null;
  constructor(cel: string, message: string, cause?: unknown) {
    super(`${message} in: ${cel}`, { cause });
    this.name = 'ExpressionError';
    this.cel = cel;
    this.row = cause instanceof MissingRow ? { table: cause.table, key: cause.key } : null;
  }
}

/** In these what is not given reads as empty. */
const emptyRoots: ReadonlySet<string> = new Set([
  'data',
  'old',
  'form',
  'look',
  'signed',
  'result',
  'message',
  'it',
]);

type Evaluate = (scope: Scope) => ExpressionValue;
type Context = Record<string, Record<string, unknown>>;

/** By object: a definition is cached and keeps its expressions. */
const compiled = new WeakMap<Expression, Evaluate>();

/**
 * The function of an expression; cheap after the first call for the same object.
 * @throws ExpressionError when compiling (outside the profile, or not CEL) and when evaluating (a missing setting, an
 * overflow, a division by zero, an index out of bounds).
 */
export function compileExpression(expression: Expression): Evaluate {
  const known = compiled.get(expression);
  if (known !== undefined) return known;
  const evaluate = compile(expression);
  compiled.set(expression, evaluate);
  return evaluate;
}

function compile({ cel, types }: Expression): Evaluate {
  const run = parse(cel);
  const names = Object.entries(types).map(([name, type]) => {
    const dot = name.indexOf('.');
    return { root: name.slice(0, dot), name: name.slice(dot + 1), type };
  });
  return (scope) => {
    const context: Record<string, unknown> & Context = {};
    for (const { root, name, type } of names) {
      if (type === 'regions' || type === 'items') {
        context[root] = scope[root] as Context[string];
        continue;
      }
      const values = (context[root] ??= {});
      values[name] = read(scope, root, name, type, cel);
    }
    let result: unknown;
    try {
      result = run(context);
    } catch (error) {
      throw new ExpressionError(cel, summaryOf(error), error);
    }
    return toPlain(result, cel);
  };
}

function parse(cel: string): (context: Context) => unknown {
  if (cel.length > maxExpressionLength) throw new ExpressionError(cel.slice(0, 50), 'too long');
  try {
    const parsed = parseCel(cel);
    const { refused, unknown } = inspect(parsed.ast);
    const outside = refused[0] ?? unknown[0];
    if (outside === undefined) return parsed;
    throw new ExpressionError(cel, `${outside.name} is not in the language`);
  } catch (error) {
    throw error instanceof ExpressionError ? error : new ExpressionError(cel, summaryOf(error), error);
  }
}

function read(scope: Scope, root: string, name: string, type: ExpressionType, cel: string): unknown {
  const values = scope[root];
  if (typeof type === 'object' && 'table' in type)
    return rowsByKey(values, name, type.table, (cell, as: CellType) => toCel(cell, as) ?? absent(as));
  const record =
    typeof values === 'object' && values !== null ? (values as Readonly<Record<string, unknown>>) : {};
  const value = Object.hasOwn(record, name) ? record[name] : undefined;
  const given = toCel(value, type);
  if (given !== undefined) return given;
  if (emptyRoots.has(root)) return absent(type);
  throw new ExpressionError(cel, `${root}.${name} is not given`);
}

function toCel(value: unknown, type: ExpressionType): unknown {
  switch (type) {
    case 'string':
      return typeof value === 'string' ? value : undefined;
    case 'bool':
      return typeof value === 'boolean' ? value : undefined;
    case 'int':
      return typeof value === 'bigint'
        ? value
        : Number.isSafeInteger(value)
          ? BigInt(value as number)
          : undefined;
    case 'double':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'region':
      return typeof value === 'object' && value !== null ? value : undefined;
    case 'regions':
    case 'items':
    case 'list':
      return Array.isArray(value) ? value.map(itemName) : undefined;
  }
  return Array.isArray(value) && 'rows' in type ? value.map((row) => rowToCel(row, type.rows)) : undefined;
}

/** A row has its columns and nothing else: what is personal is not among them. */
function rowToCel(row: unknown, columns: Readonly<Record<string, PlainType>>): Record<string, unknown> {
  const cells = typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>) : {};
  return Object.fromEntries(
    Object.entries(columns).map(([name, type]) => {
      const cell = Object.hasOwn(cells, name) ? cells[name] : undefined;
      return [name, toCel(cell, type) ?? absent(type)];
    }),
  );
}

/** An attachment is known by its id. */
function itemName(item: unknown): string {
  return typeof item === 'object' && item !== null && 'file' in item ? String(item.file) : String(item);
}

function absent(type: ExpressionType): unknown {
  switch (type) {
    case 'string':
      return '';
    case 'bool':
      return false;
    case 'int':
      return 0n;
    case 'double':
      return 0;
    default:
      return [];
  }
}

function toPlain(value: unknown, cel: string): ExpressionValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((item) => toPlain(item, cel));
  // A double that is no number (a division by zero) is no value either; -0 is 0, as JSON has it.
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  const number = typeof value === 'bigint' ? Number(value) : NaN;
  if (!Number.isSafeInteger(number))
    throw new ExpressionError(cel, 'the result is not a value of the language');
  return number;
}

function summaryOf(error: unknown): string {
  if (error instanceof Error && 'summary' in error && typeof error.summary === 'string') return error.summary;
  return error instanceof Error ? error.message : String(error);
}
