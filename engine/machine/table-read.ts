/** Reading reference tables within a step: which version counts, and what of it was read. */
import type { TableReader } from '#engine/definition/expression/table-cell.ts';
import type { Definition } from '#engine/definition/types.ts';
import { TableReads } from './table-reads.ts';
import type { Case, Env, TableVersion, UsedEnv } from './types.ts';

/** The world with an empty list of what is read: one for each entry. */
export function withReads(env: Env): Env {
  return { ...env, reads: new TableReads() };
}

/** Rows as they hold on a local day; what is read is noted where the step keeps a list. */
export function tableReader({ facts, reads }: Pick<Env, 'facts' | 'reads'>, day: string): TableReader {
  return {
    rowOf: (table, key, columns) => {
      const version = versionOn(facts.versions?.[table] ?? [], day);
      const row = version !== null && Object.hasOwn(version.rows, key) ? version.rows[key] : undefined;
      if (version === null || row === undefined) return null;
      reads?.row(table, version.hash, key, row, columns);
      return row;
    },
  };
}

/** The version in force on a local day: the last that holds by then. Versions stand oldest first. */
export function versionOn<Version extends Pick<TableVersion, 'from'>>(
  versions: readonly Version[],
  day: string,
): Version | null {
  return versions.findLast(({ from }) => from <= day) ?? null;
}

/** The versions that serve a case which opens on this day for ever; noted, so that the first entry names them. */
export function pinnedTables(
  { tables = {} }: Pick<Definition, 'tables'>,
  { facts, reads }: Pick<Env, 'facts' | 'reads'>,
  day: string,
): Pick<Case, 'tables'> {
  const pinned = Object.values(tables).flatMap(({ name, pin }) => {
    const version = pin === 'start' ? versionOn(facts.versions?.[name] ?? [], day) : null;
    if (version === null) return [];
    reads?.version(name, version.hash);
    return [[name, version.hash] as const];
  });
  return pinned.length === 0 ? {} : { tables: Object.fromEntries(pinned) };
}

/** What an entry says of the tables it read; left out where it read none, so that such entries are as they were. */
export function tablesUsed({ reads }: Pick<Env, 'reads'>): Pick<UsedEnv, 'tables'> {
  const used = reads?.used() ?? {};
  return Object.keys(used).length === 0 ? {} : { tables: used };
}

/** The versions as an entry recorded them: of each table the one that counted, with the cells that were read. */
export function recordedVersions(tables: UsedEnv['tables'] = {}): Required<Env['facts']>['versions'] {
  return Object.fromEntries(
    Object.entries(tables).map(([name, { version, rows }]) => [name, [{ hash: version, from: '', rows }]]),
  );
}
