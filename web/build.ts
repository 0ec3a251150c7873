import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { productionEnvironment } from '#engine/config.ts';
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

/** Builds pages and client, and compresses what browsers load. Two that start at once do not build over each other. */
export async function buildPages(): Promise<void> {
  const release = await takeTurn();
  try {
    // Another one built it meanwhile, and its program may be reading the files by now.
    if (await isBuilt()) return;
    const digest = await digestOf(SOURCES);
    await run(createRequire(import.meta.url).resolve('@remix-run/dev/dist/cli.js'), ['vite:build']);
    await Promise.all((await filesIn(join(BUILD, 'client'))).map(squeeze));
    await writeFile(STAMP, digest);
  } finally {
    await release();
  }
}

/** Waits until no other process builds here; one that died while building is not waited for longer than a build takes. */
async function takeTurn(): Promise<() => Promise<void>> {
  const lock = join(tmpdir(), `alur-build-${createHash('sha256').update(ROOT).digest('hex').slice(0, 16)}`);
  const release = (): Promise<void> => rm(lock, { recursive: true, force: true });
  const patience = Date.now() + 120_000;
  for (;;) {
    const mine = await mkdir(lock).then(
      () => true,
      () => false,
    );
    if (mine) return release;
    if (Date.now() > patience) await release();
    await setTimeout(200);
  }
}

async function run(script: string, words: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [script, ...words], {
    cwd: ROOT,
    env: productionEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
