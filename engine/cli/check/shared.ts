import { existsSync, readdirSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseSource } from '#engine/definition/parse.ts';
import { checkShape } from '#engine/definition/schema.ts';
import type { Model } from '#engine/definition/schema/process.ts';
import { referenceTable } from '#engine/definition/schema/table.ts';
import { keysAt, nodeAt, toValue } from '#engine/definition/source.ts';
import type { Source } from '#engine/definition/source.ts';
import type { Declared } from '#engine/definition/table-columns.ts';
import { shownPath } from './find-files.ts';
import { readText } from './read-text.ts';

/** What the files of one folder of workflows may name. */
export interface Shared {
  readonly folder: string;
  /** Calendars and the parts they include, by the name of their file; those that can be read as YAML. */
  readonly calendars: ReadonlyMap<string, Source>;
  /** Calendar files that cannot be read; they say so themselves. */
  readonly broken: ReadonlySet<string>;
  readonly tables: readonly string[];
  /** The files of reference tables that can be read as YAML, with the name of the table. */
  readonly tableFiles: readonly { readonly name: string; readonly source: Source }[];
  /** What the processes declare of each table. */
  readonly declared: ReadonlyMap<string, readonly Declared[]>;
  readonly processes: readonly string[];
  /** The newest version of each process, also of those in a group (`_patterns`); parts of a wrong shape are left out. */
  readonly models: ReadonlyMap<string, Model>;
}

/** The folder of workflows that a file belongs to: the nearest above that has calendars or tables, else `workflows/` here. */
export function sharedFolderOf(path: string): string | null {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (isShared(folder)) return folder;
    if (folder === dirname(folder)) break;
  }
  const here = resolve('workflows');
  return isShared(here) ? here : null;
}

/** Reads the names of everything in a folder of workflows. What cannot be read is left out: its own check tells why. */
export async function readShared(folder: string): Promise<Shared> {
  const folders = await readdir(folder);
  const groups = folders.filter((name) => name.startsWith('_')).sort();
  const grouped = await Promise.all(groups.map((name) => processesIn(join(folder, name))));
  const ofGroups = await Promise.all(groups.map((name) => foldersIn(join(folder, name))));
  const [calendars, processes, ...tables] = await Promise.all([
    sourcesIn(join(folder, 'calendars'), /\.yaml$/),
    Promise.all(folders.map((name) => sourcesIn(join(folder, name), /^v\d+\.yaml$/))),
    sourcesIn(join(folder, 'tables'), /\.yaml$/),
    // Rows of one process may lie beside it.
    ...[...folders.map((name) => join(folder, name)), ...ofGroups.flat()].map((path) =>
      sourcesIn(join(path, 'tables'), /\.yaml$/),
    ),
  ]);
  const tableFiles = tables
    .flat()
    .flatMap(([, source]) =>
      source === null ? [] : textsAt([['', source]], 'table').map((name) => ({ name, source })),
    );
  const named = calendars.map(([path, source]) => [basename(path, '.yaml'), source] as const);
  return {
    folder: shownPath(folder),
    calendars: new Map(named.flatMap(([name, source]) => (source === null ? [] : [[name, source]]))),
    broken: new Set(named.flatMap(([name, source]) => (source === null ? [name] : []))),
    tables: textsAt(tables.flat(), 'table'),
    tableFiles,
    declared: declaredIn([...grouped.flat(), ...processes].map(newest)),
    processes: textsAt(processes.flat(), 'process'),
    models: modelsIn([...grouped.flat(), ...processes]),
  };
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.sort().map((name) => join(folder, name));
}

/** Of each folder below the versions of its process. */
async function processesIn(folder: string): Promise<readonly Sources[]> {
  const folders = await foldersIn(folder);
  return await Promise.all(folders.map((path) => sourcesIn(path, /^v\d+\.yaml$/)));
}

function modelsIn(folders: readonly Sources[]): ReadonlyMap<string, Model> {
  const models = folders.flatMap((versions) => {
    const number = ([path]: Sources[number]): number => Number(/v(\d+)\.yaml$/.exec(path)?.[1] ?? 0);
    const source = versions.toSorted((a, b) => number(b) - number(a))[0]?.[1] ?? null;
    const model = source === null ? null : checkShape(source).model;
    return model === null ? [] : [[model.process, model] as const];
  });
  return new Map(models);
}

type Sources = readonly (readonly [path: string, source: Source | null])[];

async function sourcesIn(folder: string, pattern: RegExp): Promise<Sources> {
  const names = await readdir(folder).catch(() => []);
  return Promise.all(
    names
      .filter((name) => pattern.test(name))
      .sort()
      .map(async (name) => {
        const path = join(folder, name);
        const read = await readText(path);
        const parsed = 'text' in read ? parseSource(read.text, shownPath(path)) : null;
        return [path, parsed === null || parsed.diagnostics.length > 0 ? null : parsed.source] as const;
      }),
  );
}

function textsAt(sources: Sources, key: string): string[] {
  const values = sources.map(([, source]) => nodeAt(source?.root ?? null, [key]));
  const texts = values.flatMap((node) =>
    node?.kind === 'scalar' && typeof node.value === 'string' ? [node.value] : [],
  );
  return [...new Set(texts)].sort();
}

/** The version of a process that is installed. */
function newest(versions: Sources): Source | null {
  const numbered = versions.map(([path, source]) => ({
    number: Number(basename(path).slice(1, -5)),
    source,
  }));
  return numbered.sort((a, b) => b.number - a.number)[0]?.source ?? null;
}

/** The tables that processes declare; a declaration of another shape says so itself. */
function declaredIn(sources: readonly (Source | null)[]): ReadonlyMap<string, readonly Declared[]> {
  const found = new Map<string, Declared[]>();
  for (const source of sources) {
    if (source === null) continue;
    const process = textsAt([['', source]], 'process')[0] ?? '';
    for (const name of keysAt(source.root, ['tables'])) {
      const node = nodeAt(source.root, ['tables', name]);
      const declared = node === null ? null : referenceTable.safeParse(toValue(node));
      if (declared?.success !== true) continue;
      const { key, columns } = declared.data;
      found.set(name, [...(found.get(name) ?? []), { process, key, columns }]);
    }
  }
  return found;
}

/** A process may have a folder of tables of its own: that does not make it the folder of all processes. */
function isShared(folder: string): boolean {
  const has = (name: string): boolean => {
    const path = join(folder, name);
    return existsSync(path) && statSync(path).isDirectory();
  };
  return (
    has('calendars') || (has('tables') && !readdirSync(folder).some((name) => /^v\d+\.yaml$/.test(name)))
  );
}
