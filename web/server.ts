import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestListener } from '@remix-run/node-fetch-server';
import type { ServerBuild } from '@remix-run/server-runtime';
import type { OpenStore } from '#db/open-store.ts';
import { openStore } from '#db/open-store.ts';
import type { Database } from '#db/database.ts';
import { databaseClock } from '#engine/runtime/clock.ts';
import { createEngine } from '#engine/runtime/engine.ts';
import { folderFileStore } from '#engine/runtime/file-store.ts';
import type { MakeAccounts } from '#engine/runtime/install.ts';
import { emptyOrganisation, install } from '#engine/runtime/install.ts';
import type { Installation, Store } from '#engine/runtime/store.ts';
import { startTimers } from '#engine/runtime/timer.ts';
import { startHousekeeping } from '#engine/runtime/housekeeping.ts';
import { readWorkflowFolder } from '#engine/runtime/workflow-folder.ts';
import { createAccounts, demoPassword } from './accounts.ts';
import { BUILD, ROOT } from './build.ts';
import { drainAfterAnswer } from './http/drain.ts';
import { loadAssets } from './http/assets.ts';
import type { Log } from './http/log.ts';
import { createSeal } from './http/sealed.ts';
import { createSite } from './site.ts';

export interface ServerOptions {
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded database and of all attachments. */
  readonly data: string;
  /** Folder of the process files that the first start loads; without it the one of the program. */
  readonly workflows?: string;
  readonly databaseUrl: string | null;
  readonly publicUrl: string | null;
  /** The first start loads the sample region, or nothing but this. */
  readonly empty: { readonly name: string; readonly admin: string } | null;
  readonly log: Log;
  readonly version: string;
  /** Told what takes a while, for whoever is waiting. */
  readonly progress: (step: Step) => void;
}

export type Step =
  | { readonly kind: 'opening' }
  | { readonly kind: 'installing' }
  | { readonly kind: 'warning'; readonly text: string }
  /** Shown once: the password of the first administrator of an empty installation. */
  | { readonly kind: 'administrator'; readonly email: string; readonly password: string };

export interface RunningServer {
  readonly address: string;
  /** Takes no new requests, answers those under way, then closes the store. At most ten seconds. */
  stop(): Promise<void>;
}

const STOP_MS = 10_000;
const UPLOAD_MS = 10 * 60_000;
/** Of an empty installation; its administrator can give units another. */
const FIRST_CALENDAR = 'wib_5_hari';

/** The composition root: makes store, engine, accounts and pages, and serves them. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { data, databaseUrl, progress } = options;
  progress({ kind: 'opening' });
  const opened = await openStore(databaseUrl === null ? { folder: data } : { url: databaseUrl });
  for (const text of opened.warnings) progress({ kind: 'warning', text });
  try {
    return await serve(opened, options);
  } catch (error) {
    await opened.store.close();
    throw error;
  }
}

async function serve(opened: OpenStore, options: ServerOptions): Promise<RunningServer> {
  const { store, database } = opened;
  const { data, log, publicUrl, version } = options;
  const https = publicUrl?.startsWith('https:') ?? false;
  const installation = (await store.installation()) ?? (await installFirst(opened, options));
  const clock = await databaseClock(store);
  const now = (): string => clock.now();
  const files = folderFileStore(join(data, 'files'));
  const engine = createEngine({
    store,
    files,
    clock,
    secret: installation.secret,
    report: (name, detail) => log.event(name, detail),
  });
  const timers = startTimers(engine);
  const housekeeping = startHousekeeping(engine);
  const state = { stopping: false };
  const site = createSite({
    engine,
    callers: createAccounts({ database, store, installation, https, now }),
    installation,
    build: (await import(pathToFileURL(join(BUILD, 'server', 'index.js')).href)) as ServerBuild,
    assets: await loadAssets(join(BUILD, 'client')),
    seal: createSeal(installation.secret, 'receipt pin'),
    https,
    log,
    health: () => health(store, database, version),
    stopping: () => state.stopping,
  });

  const server = createServer(drainAfterAnswer(createRequestListener(site, { onError: unreadable })));
  server.requestTimeout = UPLOAD_MS;
  const address = await listen(server, options);
  await opened.lock?.publishAddress(address);
  return {
    address: publicUrl ?? address,
    async stop() {
      state.stopping = true;
      await close(server);
      await timers.stop();
      await housekeeping.stop();
      clock.stop();
      await store.close();
    },
  };
}

async function installFirst({ store, database }: OpenStore, options: ServerOptions): Promise<Installation> {
  const { empty, progress } = options;
  progress({ kind: 'installing' });
  const folder = await readWorkflowFolder(options.workflows ?? join(ROOT, 'workflows'));
  const day = (await store.now()).slice(0, 10);
  const organisation =
    empty === null ? folder.demo : emptyOrganisation(empty.name, empty.admin, FIRST_CALENDAR, day);
  const makeAccounts: MakeAccounts = async (people, installation) => {
    const accounts = createAccounts({ database, store, installation, https: false, now: () => day });
    for (const { person, email, name } of people) {
      const password = installation.demo
        ? demoPassword(installation, person)
        : randomBytes(12).toString('base64url');
      await accounts.createAccount({ person, email, name, password });
      if (!installation.demo) progress({ kind: 'administrator', email, password });
    }
  };
  return await install(store, folder, { demo: empty === null, organisation }, makeAccounts);
}

async function health(store: Store, database: Database, version: string) {
  await store.now();
  return { database: database.kind, version };
}

/** A request line or host that is no address at all; it never reaches the site. */
function unreadable(): Response {
  return new Response('REQUEST_INVALID\n', {
    status: 400,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}

async function listen(server: Server, { port, host }: ServerOptions): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { address, family, port: taken } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`;
}

async function close(server: Server): Promise<void> {
  const force = setTimeout(() => server.closeAllConnections(), STOP_MS);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(force);
}
