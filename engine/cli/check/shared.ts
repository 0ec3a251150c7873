import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseSource } from '#engine/definition/parse.ts';
import { nodeAt } from '#engine/definition/source.ts';
import type { Source } from '#engine/definition/source.ts';
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
  readonly processes: readonly string[];
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
  const [calendars, tables, processes] = await Promise.all([
    sourcesIn(join(folder, 'calendars'), /\.yaml$/),
    sourcesIn(join(folder, 'tables'), /\.yaml$/),
    readdir(folder).then((names) =>
      Promise.all(names.map((name) => sourcesIn(join(folder, name), /^v\d+\.yaml$/))),
    ),
  ]);
  const named = calendars.map(([path, source]) => [basename(path, '.yaml'), source] as const);
  return {
    folder: shownPath(folder),
    calendars: new Map(named.flatMap(([name, source]) => (source === null ? [] : [[name, source]]))),
    broken: new Set(named.flatMap(([name, source]) => (source === null ? [name] : []))),
    tables: textsAt(tables, 'table'),
    processes: textsAt(processes.flat(), 'process'),
  };
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

function isShared(folder: string): boolean {
  return ['calendars', 'tables'].some((name) => {
    const path = join(folder, name);
    return existsSync(path) && statSync(path).isDirectory();
  });
}
