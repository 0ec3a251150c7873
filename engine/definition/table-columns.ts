/** Rows of a reference table held to the columns that a process declares. */
import { diagnose } from './diagnostic.ts';
import type { Diagnostic, DiagnosticCode, Params, Severity } from './diagnostic.ts';
import { durationPattern } from './duration.ts';
import { nearest } from './nearest.ts';
import { keySpan, keysAt, nodeAt, toValue, valueSpan } from './source.ts';
import type { Path, Source } from './source.ts';
import type { ColumnType } from './types.ts';

/** What a process declares of a table. */
export interface Declared {
  readonly process: string;
  readonly key: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
}

/** An example of a cell of each type, for messages. */
const EXAMPLES: Readonly<Record<ColumnType, string>> = {
  text: '{ id: Warung, en: Stall }',
  integer: '14',
  number: '1.5',
  money: '150000',
  boolean: 'true',
  duration: '14 days',
  texts: '{ ktp: { id: KTP, en: Identity card } }',
};

/** Whether a cell can be read as a column of this type. */
export function fitsColumn(cell: unknown, type: ColumnType): boolean {
  switch (type) {
    case 'text':
      return isWords(cell);
    case 'integer':
    case 'money':
      return Number.isSafeInteger(cell);
    case 'number':
      return typeof cell === 'number' && Number.isFinite(cell);
    case 'boolean':
      return typeof cell === 'boolean';
    case 'duration':
      return typeof cell === 'string' && durationPattern.test(cell);
    case 'texts':
      return isTexts(cell);
  }
}

/** Reports a cell that is missing or of another type than the column; `example` shows how it would be written. */
export function cellFault(
  cell: unknown,
  name: string,
  { process, columns }: Pick<Declared, 'process' | 'columns'>,
): { readonly code: 'table-column-missing' | 'table-cell-type'; readonly params: Params } | null {
  const type = columns[name];
  if (type === undefined) return null;
  if (cell === undefined) return { code: 'table-column-missing', params: { name, process } };
  if (fitsColumn(cell, type)) return null;
  const received = typeof cell === 'string' ? cell : JSON.stringify(cell);
  return { code: 'table-cell-type', params: { name, process, type, received, example: EXAMPLES[type] } };
}

/**
 * Holds the rows of a table's file, whose own shape is right, to every process that declares the table: other key, missing
 * columns, cells of another type, and columns that none of them reads. A table that no process declares is not looked at.
 */
export function checkColumns(source: Source, declared: readonly Declared[]): Diagnostic[] {
  if (declared.length === 0) return [];
  const found: Diagnostic[] = [];
  const report = (
    code: DiagnosticCode,
    path: Path,
    params: Params,
    { at = 'value', severity = 'error' }: { at?: 'key' | 'value'; severity?: Severity } = {},
  ): void => {
    const span = at === 'key' ? keySpan(source.root, path) : valueSpan(source.root, path);
    found.push(diagnose(source, { code, severity, span, path, params }));
  };
  const key = textAt(source, 'key');
  const label = textAt(source, 'label');
  for (const one of declared)
    if (one.key !== key)
      report('table-key-other', ['key'], { name: key, process: one.process, key: one.key });
  const known = [...new Set(declared.flatMap(({ columns }) => Object.keys(columns)))];
  const rows = nodeAt(source.root, ['rows']);
  const unused = new Set<string>();
  for (let index = 0; rows?.kind === 'list' && index < rows.items.length; index += 1) {
    const path = ['rows', index];
    for (const one of declared) {
      for (const name of Object.keys(one.columns)) {
        const node = nodeAt(source.root, [...path, name]);
        const fault = cellFault(node === null ? undefined : toValue(node), name, one);
        if (fault !== null) report(fault.code, node === null ? path : [...path, name], fault.params);
      }
    }
    for (const name of keysAt(source.root, path)) {
      if (name === key || name === label || known.includes(name) || unused.has(name)) continue;
      unused.add(name);
      const meant = nearest(name, known);
      const params = meant === null ? { name } : { name, suggestion: meant };
      report('table-column-unused', [...path, name], params, { at: 'key', severity: 'warning' });
    }
  }
  return found;
}

function textAt(source: Source, key: string): string {
  const node = nodeAt(source.root, [key]);
  return node?.kind === 'scalar' ? String(node.value) : '';
}

/** Words in one language for both, or in both. */
function isWords(cell: unknown): boolean {
  if (typeof cell === 'string') return true;
  if (typeof cell !== 'object' || cell === null || Array.isArray(cell)) return false;
  const { id, en, ...more } = cell as Readonly<Record<string, unknown>>;
  return typeof id === 'string' && typeof en === 'string' && Object.keys(more).length === 0;
}

/** Names that are all different, or names with their words. */
function isTexts(cell: unknown): boolean {
  if (Array.isArray(cell))
    return cell.every((name) => typeof name === 'string') && new Set(cell).size === cell.length;
  if (typeof cell !== 'object' || cell === null || isWords(cell)) return false;
  return Object.values(cell).every(isWords);
}
