import type { TableRows } from '#engine/definition/types.ts';
import type { ReadNotes, UsedTable } from './types.ts';

type Rows = Record<string, Record<string, TableRows[string][string]>>;

/** What one entry read of reference tables: cells by row and column, and nothing that was not asked for. */
export class TableReads implements ReadNotes {
  readonly #tables = new Map<string, { readonly version: string; readonly rows: Rows }>();

  version(table: string, version: string): void {
    if (!this.#tables.has(table)) this.#tables.set(table, { version, rows: {} });
  }

  row(table: string, version: string, key: string, row: TableRows[string], columns: readonly string[]): void {
    this.version(table, version);
    const rows = this.#tables.get(table)?.rows ?? {};
    const cells = (rows[key] ??= {});
    for (const column of columns) {
      const cell = Object.hasOwn(row, column) ? row[column] : undefined;
      if (cell !== undefined) cells[column] = cell;
    }
  }

  used(): Readonly<Record<string, UsedTable>> {
    return Object.fromEntries(this.#tables);
  }
}
