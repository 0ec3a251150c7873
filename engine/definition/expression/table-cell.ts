/** Rows of reference tables as expressions read them: asked for one at a time, so that it is known which were read. */
import type { CellType, TableRows } from '../types.ts';

/** Where expressions find rows. Null: there is no such row. Whoever answers may note what was asked. */
export interface TableReader {
  readonly rowOf: (table: string, key: string, columns: readonly string[]) => TableRows[string] | null;
}

/** A table has no row with this key. */
export class MissingRow extends Error {
  override readonly name = 'MissingRow';
  readonly table: string;
  readonly key: string;
  constructor(table: string, key: string) {
    super(`table ${table} has no row ${JSON.stringify(key)}`);
    this.table = table;
    this.key = key;
  }
}

/**
 * A map that the evaluator asks for rows. An empty key is a field that is not filled in: its row reads as empty, as the
 * field itself does. @throws MissingRow when evaluated with a key that no row has.
 */
export function rowsByKey(
  reader: unknown,
  table: string,
  columns: Readonly<Record<string, CellType>>,
  toCel: (cell: unknown, type: CellType) => unknown,
): ReadonlyMap<string, unknown> {
  // The evaluator takes no class of its own for a map; one whose two questions are answered by us it does.
  const rows = new Map<string, unknown>();
  rows.has = () => true;
  rows.get = (key: unknown) => {
    if (typeof key !== 'string') throw new MissingRow(table, String(key));
    const row = key === '' ? {} : isReader(reader) ? reader.rowOf(table, key, Object.keys(columns)) : null;
    if (row === null) throw new MissingRow(table, key);
    return Object.fromEntries(
      Object.entries(columns).map(([column, type]) => [column, toCel(plainCell(row[column], type), type)]),
    );
  };
  return rows;
}

function isReader(reader: unknown): reader is TableReader {
  return typeof reader === 'object' && reader !== null && 'rowOf' in reader;
}

/** Words in both languages are read as the Indonesian ones, a list of texts as its names. */
function plainCell(cell: TableRows[string][string] | undefined, type: CellType): unknown {
  if (typeof cell !== 'object') return cell;
  if (type === 'list') return Array.isArray(cell) ? cell : Object.keys(cell);
  return 'id' in cell ? cell.id : undefined;
}
