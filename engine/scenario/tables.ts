import { canonicalize, sha256Hex } from '#engine/definition/canonical.ts';
import type { Definition } from '#engine/definition/types.ts';
import type { StoredTable } from '#engine/runtime/store.ts';
import type { WorkflowFolder } from '#engine/runtime/workflow-folder.ts';
import type { Given } from './scenario.ts';
import type { GivenRows } from './shape/given.ts';

/** From when what is given without a day holds. */
const ALWAYS = '2000-01-01';
/** Where a row is given as its label alone. */
const LABEL = 'label';

/** The versions of reference tables that a scenario plays with: those given take the place of the whole table. */
export function tablesOf(
  folder: Pick<WorkflowFolder, 'tables'>,
  definition: Definition,
  given: Pick<Given, 'tables'>,
): readonly StoredTable[] {
  const kept = folder.tables
    .filter(({ name }) => !Object.hasOwn(given.tables, name))
    .map((table) => ({ ...table, published: instantOf(table.from) }));
  const own = Object.entries(given.tables).flatMap(([name, table]) => {
    const versions = Array.isArray(table) ? table : [{ from: ALWAYS, rows: table }];
    const known = folder.tables.find((other) => other.name === name);
    const label = known?.label ?? labelIn(definition, name);
    return versions.map(({ from, rows }) => versionOf(name, from, rows, { key: known?.key ?? 'key', label }));
  });
  return [...kept, ...own];
}

/** Without a file the first words of a row name it. */
function labelIn({ tables = {} }: Definition, name: string): string {
  const columns = Object.entries(tables[name]?.columns ?? {});
  return columns.find(([, type]) => type === 'text')?.[0] ?? LABEL;
}

function versionOf(
  name: string,
  from: string,
  given: GivenRows,
  names: Pick<StoredTable, 'key' | 'label'>,
): StoredTable {
  const rows = Object.fromEntries(
    Object.entries(given).map(([key, row]) => [key, typeof row === 'string' ? { [names.label]: row } : row]),
  );
  const said = { name, from, ...names, rows };
  return { hash: sha256Hex(canonicalize(said)), published: instantOf(from), ...said };
}

function instantOf(day: string): string {
  return `${day}T00:00:00.000Z`;
}
