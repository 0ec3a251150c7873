import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { nearest } from '#engine/definition/nearest.ts';
import { aboutFile } from './finding.ts';
import type { Finding } from './finding.ts';

export type Kind = 'process' | 'table' | 'calendar';

/** A file to be checked; `kind` is null where neither its name nor its folder tells. */
export interface Found {
  readonly path: string;
  readonly kind: Kind | null;
}
export interface Search {
  readonly files: readonly Found[];
  readonly findings: readonly Finding[];
}

/**
 * The files that are meant by the files and folders named, each once and in order. Of a folder those whose name or
 * folder says what they are; a file that is named itself is always meant. Links to folders inside are not followed.
 */
export async function findFiles(given: readonly string[]): Promise<Search> {
  return joined(await Promise.all(given.map((each) => search(each, byName))));
}

/** Every YAML file that is meant, whatever it holds; otherwise as `findFiles`. */
export async function findYaml(given: readonly string[]): Promise<Search> {
  return joined(await Promise.all(given.map((each) => search(each, byEnding))));
}

function joined(searches: readonly Search[]): Search {
  const byPath = new Map(searches.flatMap(({ files }) => files).map((file) => [file.path, file]));
  return {
    files: [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    findings: searches.flatMap(({ findings }) => findings),
  };
}

/** The path as it is shown: from the working folder where it lies below it, with forward slashes. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return (near === '' || near.startsWith('..') ? path : near).replaceAll('\\', '/');
}

/** The code that the file system gives for a failure, such as EACCES. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** What a file in a folder is to a search. */
type Look = (path: string) => Search;

async function search(given: string, look: Look): Promise<Search> {
  const path = resolve(given);
  try {
    if (given === '') throw Object.assign(new Error('no name'), { code: 'ENOENT' });
    if (!(await stat(path)).isDirectory()) return { files: [{ path, kind: kindOf(path) }], findings: [] };
    const inside = await walk(path, look);
    if (inside.files.length > 0 || inside.findings.length > 0) return inside;
    return { files: [], findings: [aboutFile('nothing-to-check', shownPath(path), { name: given })] };
  } catch (error) {
    return { files: [], findings: [await unreadable(given, error)] };
  }
}

/** Why a file that was named cannot be read: not there, perhaps another was meant, or not allowed. */
export async function unreadable(given: string, error: unknown): Promise<Finding> {
  const reason = reasonOf(error);
  const file = given === '' ? '""' : shownPath(resolve(given));
  if (reason !== 'ENOENT' && reason !== 'ENOTDIR')
    return aboutFile('file-unreadable', file, { name: given, reason });
  const beside = await readdir(dirname(resolve(given))).catch(() => []);
  const meant = given === '' ? null : nearest(basename(given), beside);
  return aboutFile('file-missing', file, {
    name: given,
    ...(meant === null ? {} : { suggestion: join(dirname(given), meant).replaceAll('\\', '/') }),
  });
}

async function walk(folder: string, look: Look): Promise<Search> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const name = shownPath(folder);
    return { files: [], findings: [aboutFile('file-unreadable', name, { name, reason: reasonOf(error) })] };
  }
  const parts = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .map(async (entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? await walk(path, look) : look(path);
      }),
  );
  return {
    files: parts.flatMap(({ files }) => files),
    findings: parts.flatMap(({ findings }) => findings),
  };
}

function byEnding(path: string): Search {
  return { files: /\.ya?ml$/.test(path) ? [{ path, kind: null }] : [], findings: [] };
}

function byName(path: string): Search {
  const kind = kindOf(path);
  if (kind !== null) return { files: [{ path, kind }], findings: [] };
  const name = basename(path);
  const expected = name.toLowerCase().replace(/\.yml$/, '.yaml');
  if (kindOf(join(dirname(path), expected)) === null) return { files: [], findings: [] };
  return { files: [], findings: [aboutFile('file-name', shownPath(path), { name, expected }, 'warning')] };
}

function kindOf(path: string): Kind | null {
  if (!path.endsWith('.yaml')) return null;
  const folder = basename(dirname(path));
  if (folder === 'tables') return 'table';
  if (folder === 'calendars') return 'calendar';
  return /^v\d+\.yaml$/.test(basename(path)) ? 'process' : null;
}
