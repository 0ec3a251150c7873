/** Versions of reference tables: which of them a case reads, and what its choices are called. */
import { sha256Hex, canonicalize } from '#engine/definition/canonical.ts';
import type { Table } from '#engine/definition/table.ts';
import type { CellText, Definition } from '#engine/definition/types.ts';
import { versionOn } from '#engine/machine/table-read.ts';
import type { Case, TableVersion } from '#engine/machine/types.ts';
import type { StoredTable } from './store.ts';

/** A table as it is stored, but for when; its hash is over all that it says. */
export function tableVersion({
  name,
  key,
  label,
  validFrom: from,
  rows,
}: Table): Omit<StoredTable, 'published'> {
  const said = { name, from, key, label, rows: rowsByKey(rows, key) };
  return { hash: sha256Hex(canonicalize(said)), ...said };
}

function rowsByKey(rows: Table['rows'], key: string): StoredTable['rows'] {
  return Object.fromEntries(
    rows.map(({ [key]: name, ...row }) => [typeof name === 'string' ? name : '', row]),
  );
}

/** Per table that the definition declares: the one version that serves the case, or all of them, oldest first. */
export function versionsFor(
  { tables = {} }: Pick<Definition, 'tables'>,
  subject: Pick<Case, 'sequence' | 'tables'>,
  all: readonly StoredTable[],
): Readonly<Record<string, readonly TableVersion[]>> {
  return Object.fromEntries(
    Object.values(tables).map(({ name, pin }) => {
      const known = all.filter((table) => table.name === name);
      if (pin === 'now' || subject.sequence === 0) return [name, known];
      const pinned = known.find(({ hash }) => hash === subject.tables?.[name]);
      return [name, pinned === undefined ? [] : [{ ...pinned, from: '' }]];
    }),
  );
}

/** What the rows of a table are called, by key: in the version that serves the case, else in the one in force on the day. */
export function tableLabels(
  { tables = {} }: Pick<Definition, 'tables'>,
  subject: Pick<Case, 'sequence' | 'tables'>,
  all: readonly StoredTable[],
  table: string,
  day: string,
): Readonly<Record<string, CellText>> {
  const known = all.filter(({ name }) => name === table);
  const isPinned = tables[table]?.pin === 'start' && subject.sequence > 0;
  const version = isPinned
    ? (known.find(({ hash }) => hash === subject.tables?.[table]) ?? null)
    : versionOn(known, day);
  return version === null ? {} : labelsOf(version);
}

/** By key, in the order of their labels. */
export function labelsOf({
  label,
  rows,
}: Pick<StoredTable, 'label' | 'rows'>): Readonly<Record<string, CellText>> {
  return Object.fromEntries(
    Object.entries(rows).map(([key, row]) => {
      const cell = row[label];
      return [key, isText(cell) ? cell : key];
    }),
  );
}

/** The names in a cell of texts, with their words: names alone are their own. */
export function needsIn(
  versions: readonly TableVersion[],
  day: string,
  key: string,
  column: string,
): Readonly<Record<string, CellText>> {
  const rows = versionOn(versions, day)?.rows ?? {};
  const row = Object.hasOwn(rows, key) ? rows[key] : undefined;
  const cell = row !== undefined && Object.hasOwn(row, column) ? row[column] : undefined;
  if (typeof cell !== 'object' || isText(cell)) return {};
  if (Array.isArray(cell)) return Object.fromEntries((cell as readonly string[]).map((name) => [name, name]));
  return cell as Readonly<Record<string, CellText>>;
}

function isText(cell: unknown): cell is CellText {
  if (typeof cell === 'string') return true;
  return typeof cell === 'object' && cell !== null && !Array.isArray(cell) && 'id' in cell && 'en' in cell;
}
