import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { buildPages, isBuilt } from '../../build.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The real program in a process of its own, from the words after `npm start --` to its end. */
export interface Launched {
  readonly pid: number;
  /** What it has written to standard output, and to standard error, so far. */
  said(): string;
  complained(): string;
  /** As `kill -9`: it has no chance to do anything more. */
  kill(): Promise<void>;
  /** Asks it to stop, as a service manager does. */
  stop(): Promise<Ended>;
  readonly ended: Promise<Ended>;
}

/** A program that takes requests. */
export interface Program extends Launched {
  readonly address: string;
}

export interface Place {
  /** Folder of files and of the embedded database. */
  readonly data: string;
  /** A Postgres server instead of the embedded database. */
  readonly databaseUrl?: string;
}

/** A test that fails half-way must not leave its programs behind. */
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** A folder of this test file's own, removed after its last test. Call it in the file's body. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'alur-program-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts the program on a free port and waits until it says where it listens. */
export async function startProgram(place: Place, words: readonly string[] = []): Promise<Program> {
  const launched = launch(place, words);
  for (;;) {
    const address = /http:\/\/[^\s]+:\d+/.exec(launched.said())?.[0];
    if (address !== undefined) return { ...launched, address };
    const heard = await Promise.race([launched.heard(), launched.ended]);
    if (heard !== 'heard') {
      throw new Error(
        `the program ended with ${JSON.stringify(heard)}:\n${launched.said()}${launched.complained()}`,
      );
    }
  }
}

/** Runs the program with exactly these words until it ends by itself. */
export async function runProgram(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly said: string; readonly complained: string }> {
  const launched = spawned(words, env);
  const { code } = await launched.ended;
  return { code, said: launched.said(), complained: launched.complained() };
}

/** Starts the program and waits for nothing. */
export function launch(
  { data, databaseUrl }: Place,
  words: readonly string[] = [],
): Launched & { heard(): Promise<'heard'> } {
  return spawned(
    ['--port', '0', '--data', data, ...words],
    databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl },
  );
}

/** Builds the pages where they are missing or old. Call it before starting a program, whose own patience is short. */
export async function pagesBuilt(): Promise<void> {
  if (!(await isBuilt())) await buildPages();
}

/** The machine's environment without what belongs to the test runner or would point the program elsewhere. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, ALUR_URL: _url, NODE_ENV: _mode, VITEST: _runner, ...rest } = process.env;
  return rest;
}

function spawned(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Launched & { heard(): Promise<'heard'> } {
  const child = spawn(process.execPath, ['web/start.ts', ...words], {
    cwd: ROOT,
    env: { ...cleanEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = gathered(child.stdout);
  const complained = gathered(child.stderr);
  const ended = endOf(child);
  running.add(child);
  void ended.then(() => running.delete(child));
  return {
    pid: child.pid ?? 0,
    said,
    complained,
    ended,
    heard: async () => {
      await once(child.stdout, 'data');
      return 'heard';
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    stop: async () => {
      child.kill('SIGTERM');
      return await ended;
    },
  };
}

function gathered(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return () => text;
}

async function endOf(child: ChildProcess): Promise<Ended> {
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}
