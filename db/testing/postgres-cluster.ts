import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { accessSync, chownSync, constants, globSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import postgres from 'postgres';

/** A Postgres to test against; `url` names its maintenance database. */
export interface Cluster {
  readonly url: string;
  stop(): Promise<void>;
}

/** One line for a person: what this machine lacks and how to get it. */
export interface Missing {
  readonly missing: string;
}

/**
 * The server that DATABASE_URL names, or else a throw-away one made for this program. The throw-away one writes to
 * disk as a real one does (fsync on), listens on loopback alone and is gone, with its files, when this program ends in
 * whatever way.
 */
export async function startCluster(): Promise<Cluster | Missing> {
  const given = process.env['DATABASE_URL'];
  if (given) return await reached(given);
  const programs = findPrograms();
  if (programs === undefined) return { missing: `${nothingFound} ${remedy}` };
  const account = ordinaryAccount();
  if (account === undefined) {
    return {
      missing: `Postgres does not run as root, and there is no account postgres or nobody. ${remedy}`,
    };
  }
  return await startIn(mkdtempSync(join(tmpdir(), 'alur-postgres-')), programs, account);
}

/** A fresh, empty database in that server; `drop` removes it, closing connections that were left open. */
export async function createDatabase(serverUrl: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `alur_test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await administer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(serverUrl, `drop database if exists ${name} with (force)`) };
}

const nothingFound = 'No Postgres: initdb is neither on PATH nor under /usr/lib/postgresql/*/bin.';
const remedy =
  'Install it (Debian: apt-get install postgresql) or set DATABASE_URL to a server that may be written to.';

async function administer(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

async function reached(url: string): Promise<Cluster | Missing> {
  try {
    await administer(url, 'select 1');
    return { url, stop: () => Promise.resolve() };
  } catch (error) {
    const cause = error instanceof Error ? error.message || error.name : String(error);
    return { missing: `DATABASE_URL is set, but no Postgres could be used there: ${cause}` };
  }
}

/** The folder with initdb and its siblings; of several under /usr/lib/postgresql the newest. */
function findPrograms(): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const packaged = globSync('/usr/lib/postgresql/*/bin').sort((a, b) =>
    b.localeCompare(a, 'en', { numeric: true }),
  );
  const initdb = [...onPath, ...packaged].map((folder) => join(folder, 'initdb')).find(isExecutable);
  // Through the link, since pg_ctl is not always linked beside it.
  return initdb === undefined ? undefined : dirname(realpathSync(initdb));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** Whom Postgres runs as: ourselves, or an ordinary account if we are root, which Postgres refuses. */
function ordinaryAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string, name: string): number =>
    Number(execFileSync('id', [flag, name], { stdio: 'pipe' }));
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: id('-u', name), gid: id('-g', name) };
    } catch {
      continue;
    }
  }
  return undefined;
}

/**
 * Makes the cluster, starts it, and then waits on its input, which closes when this program ends, even by kill -9;
 * then it stops the server and removes the folder. Handlers of our own for exit and signals would miss that one case
 * and would have to be told apart from the test runner's.
 */
const keeper = `
  initdb --pgdata="$DIR/data" --username=alur --auth=trust --encoding=UTF8 --locale=C --no-sync >"$DIR/log" 2>&1 &&
  pg_ctl --pgdata="$DIR/data" --log="$DIR/log" --wait --timeout=60 start \\
    --options="-p $PORT -k $DIR -c listen_addresses=127.0.0.1 -c max_connections=200" >>"$DIR/log" 2>&1 </dev/null &&
  echo ready || echo failed
  read -r _
  pg_ctl --pgdata="$DIR/data" --mode=immediate --wait stop >/dev/null 2>&1
  rm -rf "$DIR"
`;

async function startIn(folder: string, programs: string, account: Account): Promise<Cluster> {
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid ?? account.uid);
  const port = await freePort();
  const child = spawn('/bin/sh', ['-c', keeper], {
    ...account,
    cwd: folder,
    // A process group of its own, so that Ctrl-C in the terminal does not reach it; and nothing of our PG* settings.
    detached: true,
    env: { PATH: `${programs}:/usr/bin:/bin`, DIR: folder, PORT: String(port), LC_ALL: 'C' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    child.ref();
    child.stdin.end();
    await once(child, 'exit');
  };
  if ((await firstWord(child)) !== 'ready') {
    const log = readFileSync(join(folder, 'log'), 'utf8');
    await stop();
    throw new Error(`the throw-away Postgres did not start:\n${log}`);
  }
  // It must not keep this program alive.
  child.unref();
  return { url: `postgres://alur@127.0.0.1:${port}/postgres`, stop };
}

async function firstWord(child: ChildProcess): Promise<string> {
  if (child.stdout === null) return '';
  for await (const chunk of child.stdout) return String(chunk).trim();
  return '';
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
