import { diagnose } from '#engine/definition/diagnostic.ts';
import { valueSpan } from '#engine/definition/source.ts';
import { toValue, nodeAt } from '#engine/definition/source.ts';
import type { Source } from '#engine/definition/source.ts';
import { checkColumns } from '#engine/definition/table-columns.ts';
import { readTable } from '#engine/definition/table.ts';
import type { Finding } from './finding.ts';
import type { Shared } from './shared.ts';

/** A file of rows: its shape, then its rows against every process that declares the table, and whether it stands once. */
export function checkTable(text: string, file: string, shared: Shared | null): readonly Finding[] {
  const { table, diagnostics } = readTable(text, file);
  if (table === null || shared === null) return diagnostics;
  const here = shared.tableFiles.find(({ source }) => source.file === file)?.source;
  if (here === undefined) return diagnostics;
  return [...checkColumns(here, shared.declared.get(table.name) ?? []), ...twice(here, table.name, shared)];
}

/** Two files that hold from one day: nobody could tell which of them counts. */
function twice(source: Source, name: string, { tableFiles }: Shared): Finding[] {
  const from = dayOf(source);
  const other = tableFiles.find(
    (file) => file.name === name && file.source !== source && dayOf(file.source) === from,
  );
  if (other === undefined) return [];
  const path = ['valid_from'];
  const params = { name, date: from, file: other.source.file };
  return [
    diagnose(source, {
      code: 'table-twice',
      severity: 'error',
      span: valueSpan(source.root, path),
      path,
      params,
    }),
  ];
}

function dayOf({ root }: Source): string {
  const node = nodeAt(root, ['valid_from']);
  return node === null ? '' : String(toValue(node));
}

/** The rows of the tables that a process declares: whoever checks the process alone is told of them too. */
export function rowsOfProcess(tables: readonly string[], shared: Shared | null): readonly Finding[] {
  if (shared === null) return [];
  return shared.tableFiles
    .filter(({ name }) => tables.includes(name))
    .flatMap(({ source }) => checkTable(source.text, source.file, shared));
}
