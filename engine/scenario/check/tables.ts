import { cellFault } from '#engine/definition/table-columns.ts';
import type { Path } from '#engine/definition/source.ts';
import type { Definition } from '#engine/definition/types.ts';
import type { GivenRows, RawGiven } from '../shape/given.ts';
import { checkDate } from './date.ts';
import type { Report } from './report.ts';

/** Rows of reference tables that are given: each has the columns that the process declares. */
export function checkTables(own: RawGiven, definition: Definition, at: Path, report: Report): void {
  for (const [name, table] of Object.entries(own.tables ?? {})) {
    const path = [...at, 'tables', name];
    if (!Array.isArray(table)) {
      checkRows(table, name, definition, path, report);
      continue;
    }
    for (const [index, { from, rows }] of table.entries()) {
      checkDate(from, [...path, index, 'from'], report);
      checkRows(rows, name, definition, [...path, index, 'rows'], report);
    }
  }
}

function checkRows(rows: GivenRows, name: string, definition: Definition, at: Path, report: Report): void {
  const { process, tables = {} } = definition;
  const columns = tables[name]?.columns ?? {};
  for (const [key, row] of Object.entries(rows)) {
    for (const column of Object.keys(columns)) {
      const cell = typeof row === 'string' ? undefined : row[column];
      const fault = cellFault(cell, column, { process, columns });
      if (fault === null) continue;
      const path = [...at, key];
      report(fault.code, cell === undefined ? path : [...path, column], fault.params);
    }
  }
}
