import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPLAINT } from '#engine/testing/complaint.ts';
import { upload } from './testing/acts.ts';
import type { World } from './testing/world.ts';
import { prepared } from './testing/world.ts';
import { visitor } from './testing/visitor.ts';

let world: World;
beforeAll(async () => {
  ({ world } = await prepared());
}, 120_000);
afterAll(() => world.program.kill());

const everyAnswer = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'geolocation=(self), camera=(), microphone=()',
};

describe('every kind of answer', () => {
  it.each([
    ['a page', '/', {}, 200],
    ['a page without its frame', '/_root.data', {}, 200],
    ['an error page', '/nowhere', {}, 404],
    ['a redirect', '/inbox', {}, 303],
    ['an answer of the API', '/api/v1/definition.list', {}, 200],
    ['a refusal of the API', '/api/v1/nothing', {}, 404],
    ['a health check', '/health', {}, 200],
    ['a missing asset', '/assets/nothing.js', {}, 404],
    ['a refused form', '/track', { method: 'POST', headers: { origin: 'https://evil.example' } }, 403],
    [
      'a wrong sign-in',
      '/sign-in',
      { method: 'POST', body: new URLSearchParams({ email: 'a@b.id', password: 'x' }) },
      401,
    ],
  ] as const)('carries the security headers: %s', async (_, path, init: RequestInit, status) => {
    const answer = await fetch(`${world.program.address}${path}`, { redirect: 'manual', ...init });
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject(everyAnswer);
    expect(answer.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    );
    expect(answer.headers.get('cache-control')).toMatch(/no-store/);
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('x-powered-by')).toBeNull();
  });

  it('allows only script of its own: each page has another nonce, and all its script carries it', async () => {
    const [first, second] = await Promise.all([page('/'), page('/track')]);
    expect(first.nonce).not.toBe(second.nonce);
    for (const { html, nonce } of [first, second]) {
      const scripts = html.match(/<script[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      for (const tag of scripts)
        expect(tag).toMatch(new RegExp(`nonce="${nonce.replace(/[+/]/g, '\\$&')}"|src="/assets/`));
      expect(html).not.toMatch(/ on[a-z]+="/);
    }
  });

  it('lets assets be kept for ever, and everything else never', async () => {
    const { html } = await page('/');
    const asset = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
    const answer = await fetch(`${world.program.address}${asset}`);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(Object.fromEntries(answer.headers)).toMatchObject(everyAnswer);
    await answer.text();
  });

  it('shows an attachment without letting it run or be framed', async () => {
    const owner = randomUUID();
    const file = await upload(world.program.address, owner);
    const answer = await visitor(world.program.address, new Map([['alur-draft', owner]])).fetch(
      `/files/${file}`,
    );
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      ...everyAnswer,
      'content-type': 'image/png',
      'content-disposition': `inline; filename="lubang.png"; filename*=UTF-8''lubang.png`,
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'`,
      'cross-origin-resource-policy': 'same-origin',
    });
  });
});

async function page(path: string): Promise<{ readonly html: string; readonly nonce: string }> {
  const answer = await fetch(`${world.program.address}${path}`);
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];
  return { html: await answer.text(), nonce: nonce ?? '' };
}

describe('every cookie', () => {
  it('is hidden from script and from other sites, whatever sets it', async () => {
    const { address } = world.program;
    const form = new URLSearchParams({
      ...{ intent: 'send', key: randomUUID() },
      ...Object.fromEntries(Object.entries(COMPLAINT).map(([name, value]) => [`f.${name}`, String(value)])),
    });
    const someone = visitor(address);
    const answers = [
      await someone.fetch('/services/pengaduan_sp4n/KIRIM', { method: 'POST', body: form }),
      await someone.post('/track', { tracking: world.tracking, pin: world.pin }),
      await someone.post('/language', { language: 'en', to: '/' }),
      await signInAnswer(),
      await world.maya.fetch('/inbox'),
      await world.maya.post('/sign-out', {}),
    ];
    const names = new Set<string>();
    for (const line of answers.flatMap((answer) => answer.headers.getSetCookie())) {
      expect(line).toMatch(/; HttpOnly/i);
      expect(line).toMatch(/; SameSite=Lax/i);
      expect(line).not.toMatch(/; Domain=/i);
      names.add(line.split('=')[0] ?? '');
    }
    expect([...names].sort()).toEqual(
      expect.arrayContaining(['alur-case', 'alur-draft', 'alur-language', 'alur-pin', 'alur.session_token']),
    );
  });
});

async function signInAnswer(): Promise<Response> {
  const someone = visitor(world.program.address);
  const html = await (await someone.fetch('/sign-in')).text();
  return await someone.post('/sign-in', { demo: /name="demo" value="([^"]+)"/.exec(html)?.[1] ?? '' });
}
