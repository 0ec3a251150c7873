import { readFile, stat } from 'node:fs/promises';
import { maxBytes } from '#engine/definition/parse/scan.ts';
import { shownPath, unreadable } from './find-files.ts';
import { aboutFile } from './finding.ts';
import type { Finding } from './finding.ts';

/** The text of a file, or why there is none. Nothing is read of a file that is too large to be checked. */
export async function readText(
  path: string,
): Promise<{ readonly text: string } | { readonly finding: Finding }> {
  const name = shownPath(path);
  try {
    const { size, isFile } = await statOf(path);
    if (!isFile) return { finding: aboutFile('file-unreadable', name, { name, reason: '-' }) };
    if (size > maxBytes)
      return {
        finding: aboutFile('file-too-large', name, { size: Math.ceil(size / 1024), max: maxBytes / 1024 }),
      };
    const bytes = await readFile(path);
    if (bytes.includes(0)) return { finding: aboutFile('not-text', name, { name }) };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { finding: aboutFile('not-text', name, { name }) };
    return { finding: await unreadable(name, error) };
  }
}

/** A device or a pipe is no file: reading it may never end. */
async function statOf(path: string): Promise<{ readonly size: number; readonly isFile: boolean }> {
  const found = await stat(path);
  return { size: found.size, isFile: found.isFile() };
}
