import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from '@remix-run/server-runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenStore } from '#db/open-store.ts';
import { openStore } from '#db/open-store.ts';
import { demoInstallation } from '#engine/testing/installation.ts';
import { createAccounts, demoPassword } from '../accounts.ts';
import { createSeal } from '../http/sealed.ts';
import type { Site } from '../site.ts';
import { createSite } from '../site.ts';

// The program listens on this computer alone unless told otherwise; here the site is asked as from far away.

let opened: OpenStore;
let site: Site;
beforeAll(async () => {
  opened = await openStore({ memory: true });
  const { engine, person } = await demoInstallation({ store: opened.store });
  const installation = await opened.store.installation();
  if (installation === null) throw new Error('nothing is installed');
  const { database, store } = opened;
  const now = (): string => engine.clock.now();
  const callers = createAccounts({ database, store, installation, https: false, now });
  const maya = { person: person('maya'), email: 'maya@demo.invalid', name: 'Maya Sari' };
  await callers.createAccount({ ...maya, password: demoPassword(installation, maya.person) });
  site = createSite({
    ...{ engine, callers, installation, build, https: false },
    assets: () => null,
    seal: createSeal('secret', 'receipt pin'),
    log: { request: () => undefined, fault: () => undefined, event: () => undefined },
    health: async () => ({}),
    stopping: () => false,
  });
}, 60_000);
afterAll(() => opened.store.close());

/** Pages that say what a loader and an action are given. */
const build = {
  assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
  assetsBuildDirectory: '',
  basename: '/',
  entry: { module: { default: () => new Response() } },
  future: { v3_singleFetch: false },
  isSpaMode: false,
  mode: 'production',
  publicPath: '/',
  routes: {
    root: {
      id: 'root',
      path: '',
      module: {
        loader: async ({ context }: LoaderFunctionArgs) =>
          Response.json({ loopback: context.loopback, people: (await context.accounts.demo()).length }),
        action: async ({ context, request }: ActionFunctionArgs) =>
          Response.json(await context.accounts.signInDemo(await request.text())),
      },
    },
  },
} as unknown as ServerBuild;

const HERE = 'http://127.0.0.1:3000/';
const CLAIMS = { 'x-client-ip': '127.0.0.1', host: '127.0.0.1' };

describe('the list of people to sign in as with one click', () => {
  const asked = async (address: string, url = HERE, headers: Record<string, string> = {}): Promise<unknown> =>
    await (await site(new Request(url, { headers }), { address })).json();

  it.each([
    ['127.0.0.1', HERE],
    ['127.8.9.1', 'http://localhost:3000/'],
    ['::1', 'http://[::1]:3000/'],
    ['::ffff:127.0.0.1', HERE],
  ])('is there for this computer: %s', async (address, url) => {
    const { people } = await opened.store.organisation();
    expect(people.length).toBeGreaterThan(0);
    expect(await asked(address, url)).toEqual({ loopback: true, people: people.length });
  });

  it.each(['10.0.0.7', '192.168.1.1', '::ffff:10.0.0.7', '2001:db8::1', '127.0.0.1.evil.example', ''])(
    'is not there for another, whatever its headers claim: %j',
    async (address) => {
      expect(await asked(address)).toEqual({ loopback: false, people: 0 });
      for (const name of [...Object.keys(CLAIMS), 'x-forwarded-for', 'x-real-ip', 'forwarded']) {
        expect(await asked(address, HERE, { [name]: '127.0.0.1' })).toEqual({ loopback: false, people: 0 });
      }
    },
  );

  it.each([
    ['a proxy on this computer passes it on', HERE, { 'x-forwarded-for': '203.0.113.5' }],
    ['a proxy claims that it comes from here', HERE, { 'x-forwarded-for': '127.0.0.1' }],
    ['a page lured the browser here by another name', 'http://evil.example:3000/', {}],
  ])('is not there when %s', async (_, url, headers) => {
    expect(await asked('127.0.0.1', url, headers)).toEqual({ loopback: false, people: 0 });
  });

  it('does not let anyone else in who knows a person of it', async () => {
    const people = (await opened.store.organisation()).people;
    const maya = people.find(({ name }) => name === 'Maya Sari')?.id ?? '';
    const signIn = async (address: string): Promise<unknown> =>
      await (await site(new Request(HERE, { method: 'POST', body: maya }), { address })).json();
    expect(await signIn('127.0.0.1')).toMatchObject({ ok: true });
    expect(await signIn('10.0.0.7')).toEqual({ ok: false, code: 'SIGN_IN_FAILED', status: 401 });
  });
});
