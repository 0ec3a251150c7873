/** Reads a reference table (`workflows/tables/*.yaml`): rows with a key and a label, valid from a day on. */
import { z } from 'zod';
import { diagnose, tidy } from './diagnostic.ts';
import type { Diagnostic, DiagnosticCode, Params } from './diagnostic.ts';
import { freezeDeep } from './freeze.ts';
import { buildText } from './build/field.ts';
import { parseSource } from './parse.ts';
import { text } from './schema/text.ts';
import { hasKey, unionBy } from './schema/union.ts';
import { checkAgainst } from './schema.ts';
import { keySpan, valueSpan } from './source.ts';
import type { Path, Source } from './source.ts';
import type { Cell, Text } from './types.ts';

export interface Table {
  readonly name: string;
  readonly title: Text;
  /** Column whose value a case stores. */
  readonly key: string;
  /** Column that people read. */
  readonly label: string;
  /** First local day on which these rows hold, as 2026-01-01. */
  readonly validFrom: string;
  /** In file order; every row has a text under `key`, and words under `label`. */
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}
export interface ReadTable {
  /** Null when a diagnostic is an error. */
  readonly table: Table | null;
  readonly diagnostics: readonly Diagnostic[];
}

const words = unionBy([z.string(), z.strictObject({ id: z.string(), en: z.string() })], (value) =>
  typeof value === 'object' ? 1 : 0,
);
/** A plain value, words in both languages, names, or names with their words. */
export const tableCell = unionBy(
  [
    z.string(),
    z.number(),
    z.boolean(),
    z.strictObject({ id: z.string(), en: z.string() }),
    z.array(z.string()),
    z.record(z.string(), words),
  ],
  (value) => {
    if (Array.isArray(value)) return 4;
    if (hasKey(value, 'id') || hasKey(value, 'en')) return 3;
    return typeof value === 'object' ? 5 : typeof value === 'number' ? 1 : typeof value === 'boolean' ? 2 : 0;
  },
);

const shape = z.strictObject({
  table: z.string().regex(/^[a-z][a-z0-9_]*$/, 'nama_tabel'),
  title: text,
  key: z.string(),
  label: z.string(),
  valid_from: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '2026-01-31'),
  rows: z.array(z.record(z.string(), tableCell)),
});
type Raw = z.infer<typeof shape>;
type Report = (code: DiagnosticCode, path: Path, params: Params, at?: 'key') => void;

/** Reads a reference table. Pure, never throws, frozen result. */
export function readTable(content: string, file: string): ReadTable {
  const parsed = parseSource(content, file);
  const { data, diagnostics: shaped } = checkAgainst(shape, parsed.source);
  const found: Diagnostic[] = [...parsed.diagnostics, ...shaped];
  if (data !== null) checkRows(data, reporter(parsed.source, found));
  const table = data !== null && found.length === 0 ? build(data) : null;
  return freezeDeep({ table, diagnostics: tidy(found) });
}

function reporter(source: Source, found: Diagnostic[]): Report {
  return (code, path, params, at) => {
    const span = at === 'key' ? keySpan(source.root, path) : valueSpan(source.root, path);
    found.push(diagnose(source, { code, severity: 'error', span, path, params }));
  };
}

function checkRows(raw: Raw, report: Report): void {
  for (const key of ['id', 'en'] as const) {
    if ((raw.title[key] ?? '').trim() !== '') continue;
    report(
      'missing-translation',
      ['title'],
      { key, language: key === 'id' ? '#indonesian' : '#english' },
      'key',
    );
  }
  const keys = new Set<string>();
  for (const [index, row] of raw.rows.entries()) {
    for (const name of [raw.key, raw.label]) {
      const value = Object.hasOwn(row, name) ? row[name] : undefined;
      if (value === undefined) report('table-column', ['rows', index], { name });
      // A code such as 15.71 read as a number would lose its zeros.
      else if (typeof value !== 'string' && !(name === raw.label && isWords(value)))
        report('wrong-type', ['rows', index, name], { expected: '#text', received: JSON.stringify(value) });
    }
    const key = row[raw.key];
    if (typeof key !== 'string') continue;
    if (keys.has(key)) report('table-key-twice', ['rows', index, raw.key], { key });
    keys.add(key);
  }
}

function isWords(value: unknown): boolean {
  return hasKey(value, 'id') && hasKey(value, 'en');
}

function build(raw: Raw): Table {
  return {
    name: raw.table,
    title: buildText(raw.title),
    key: raw.key,
    label: raw.label,
    validFrom: raw.valid_from,
    rows: raw.rows,
  };
}
