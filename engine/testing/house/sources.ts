import { globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** A file of this repository: its path from the root, with forward slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Every file that one of the patterns finds, in order of path. Folders that do not exist yet give nothing. */
export function sources(...patterns: string[]): Source[] {
  const skipped = ['**/node_modules/**', 'build/**', '**/.alur/**'];
  return globSync(patterns, { cwd: root, exclude: skipped, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => resolve(entry.parentPath, entry.name))
    .map((file) => ({
      path: file.slice(root.length + 1).replaceAll('\\', '/'),
      text: readFileSync(file, 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether the file is test code: a test, a helper of tests, the browser tests' folder or the benchmark. */
export function isTestCode(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /(^|\/)testing\//.test(path) || /^(web\/tests|bench)\//.test(path);
}
