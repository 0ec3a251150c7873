import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encode } from './http/compress.ts';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const BUILD = join(ROOT, 'build');

/** What the pages are made of; whatever else changes, the build stays good. */
const SOURCES = ['web/app', 'engine/texts', 'vite.config.ts', 'package-lock.json'];
const STAMP = join(BUILD, 'sources.sha256');
const SQUEEZED = new Set(['.js', '.css', '.svg', '.json']);

/** Whether the pages were built from the sources as they are now. Contents are compared: a checkout changes times. */
export async function isBuilt(): Promise<boolean> {
  const stamp = await readFile(STAMP, 'utf8').catch(() => null);
  return stamp !== null && stamp === (await digestOf(SOURCES));
}

/** Builds pages and client, and compresses what browsers load. */
export async function buildPages(): Promise<void> {
  const digest = await digestOf(SOURCES);
  await run(createRequire(import.meta.url).resolve('@remix-run/dev/dist/cli.js'), ['vite:build']);
  await Promise.all((await filesIn(join(BUILD, 'client'))).map(squeeze));
  await writeFile(STAMP, digest);
}

async function run(script: string, words: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [script, ...words], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  const hear = (chunk: Buffer): void => void said.push(chunk.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`building the pages failed:\n${said.join('')}`);
}

async function squeeze(file: string): Promise<void> {
  if (!SQUEEZED.has(extname(file))) return;
  const bytes = await readFile(file);
  await Promise.all([
    encode(bytes, 'br', true).then((small) => writeFile(`${file}.br`, small)),
    encode(bytes, 'gzip', true).then((small) => writeFile(`${file}.gz`, small)),
  ]);
}

async function digestOf(places: readonly string[]): Promise<string> {
  const files = (await Promise.all(places.map((place) => filesIn(join(ROOT, place))))).flat();
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of files.filter((name) => !/\.test\.tsx?$/.test(name)).sort()) {
    hash.update(`\n${file.slice(ROOT.length)}\n`).update(await readFile(file));
  }
  return hash.digest('hex');
}

async function filesIn(place: string): Promise<readonly string[]> {
  if (extname(place) !== '') return [place];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
