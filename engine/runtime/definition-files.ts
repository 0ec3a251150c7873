import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { maxBytes } from '#engine/definition/parse/scan.ts';
import { usedFolders } from '#engine/definition/schema/uses.ts';
import type { Files, NamedFile } from '#engine/definition/uses.ts';

/**
 * The files that the process file of a folder may use: those in its own folders of that name, and the common ones under
 * `workflows`; of two with one name its own. A link that leads out of `workflows` is not followed, nor is a file read that
 * is too large to be checked or is no text; both are then not there. `shown` gives the name for diagnostics.
 */
export async function definitionFiles(
  folder: string,
  workflows: string | null,
  shown: (path: string) => string,
): Promise<Files> {
  const tops = await Promise.all([folder, workflows ?? folder].map((top) => realpath(top).catch(() => null)));
  const places = [
    ...(workflows === null ? [] : [{ at: workflows, shared: true }]),
    { at: folder, shared: false },
  ];
  const found: Record<string, NamedFile> = {};
  for (const { at, shared } of places) {
    for (const kind of usedFolders) {
      for (const name of await yamlIn(join(at, kind))) {
        const path = join(at, kind, name);
        const text = await textInside(tops, path);
        if (text !== null) found[`${kind}/${name}`] = { file: shown(path), text, shared };
      }
    }
  }
  return found;
}

async function yamlIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.yaml') && !name.startsWith('.')).sort();
}

function isBelow(top: string, path: string): boolean {
  const inside = relative(top, path);
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/** Null when the file is below none of the `tops`, wherever its name leads, or cannot be read. */
async function textInside(tops: readonly (string | null)[], path: string): Promise<string | null> {
  try {
    const real = await realpath(path);
    if (!tops.some((top) => top !== null && isBelow(top, real))) return null;
    const { size, isFile } = await stat(real).then((found) => ({ size: found.size, isFile: found.isFile() }));
    if (!isFile || size > maxBytes) return null;
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(real));
  } catch {
    return null;
  }
}
