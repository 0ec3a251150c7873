import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPLAINT } from '#engine/testing/complaint.ts';
import type { Counts, World } from './testing/world.ts';
import { countedAtEnd, footprint, prepared } from './testing/world.ts';
import { owned } from './testing/acts.ts';
import { visitor } from './testing/visitor.ts';

let world: World;
let counts: Counts;
beforeAll(async () => {
  ({ world, counts } = await prepared());
}, 120_000);
afterAll(() => world.program.kill());

const JSON_TYPE = { 'content-type': 'application/json' };
const started = (form: object = COMPLAINT) =>
  JSON.stringify({ process: 'pengaduan_sp4n', event: 'KIRIM', form, key: randomUUID() });

/** Status and stable code of an answer of the API, of a page, or in plain words. */
async function said(response: Response): Promise<{ readonly status: number; readonly code: string }> {
  const text = await response.text();
  const code =
    /"alur":"([A-Z_]+)"/.exec(text) ??
    /(?:Kode|Code): (?:<!-- -->)?([A-Z_]+)/.exec(text) ??
    /^([A-Z_]+)\n$/.exec(text);
  return { status: response.status, code: code?.[1] ?? text.slice(0, 200) };
}

const api = async (
  path: string,
  init: RequestInit = {},
): Promise<{ readonly status: number; readonly code: string }> =>
  await said(
    await fetch(`${world.program.address}/api/v1/${path}`, { method: 'POST', headers: JSON_TYPE, ...init }),
  );

describe('a request that another site may have made', () => {
  it.each([
    ['comes from another origin', { origin: 'https://evil.example' }],
    ['comes from a hidden origin', { origin: 'null' }],
    ['is called cross-site by the browser', { 'sec-fetch-site': 'cross-site' }],
    ['is called same-site by the browser', { 'sec-fetch-site': 'same-site' }],
    ['brings cookies and does not say where it comes from', { cookie: 'alur-language=id' }],
  ])(
    'is refused when it %s, by the API and by forms, and nothing is written',
    async (_, headers: Record<string, string>) => {
      const before = await footprint(world);
      expect(await api('case.start', { headers: { ...JSON_TYPE, ...headers }, body: started() })).toEqual({
        status: 403,
        code: 'CROSS_SITE',
      });
      const form = new URLSearchParams({ intent: 'send', key: randomUUID(), ...fields() });
      const page = await fetch(`${world.program.address}/services/pengaduan_sp4n/KIRIM`, {
        method: 'POST',
        body: form,
        headers,
      });
      expect(await said(page)).toEqual({ status: 403, code: 'CROSS_SITE' });
      expect(await footprint(world)).toEqual(before);
    },
  );
});

/** The complaint as the fields of its HTML form. */
function fields(changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...COMPLAINT, ...changes }).map(([name, value]) => [`f.${name}`, String(value)]),
  );
}

describe('an API request that cannot be read', () => {
  it.each([
    ['broken JSON', 'case.start', { body: '{"process": ' }, 400, 'REQUEST_INVALID'],
    ['JSON that is no object', 'case.start', { body: '[1, 2]' }, 400, 'REQUEST_INVALID'],
    ['no body', 'case.start', {}, 400, 'REQUEST_INVALID'],
    [
      'bytes that are no UTF-8',
      'case.start',
      { body: new Uint8Array([0x22, 0xc3, 0x28, 0x22]) },
      400,
      'REQUEST_INVALID',
    ],
    [
      'a type that nobody reads',
      'case.start',
      { body: 'a', headers: { 'content-type': 'text/csv' } },
      415,
      'REQUEST_INVALID',
    ],
    [
      'a form with broken parts',
      'file.put',
      { body: '--x\r\nbroken', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
      400,
      'REQUEST_INVALID',
    ],
    [
      'a form without a boundary',
      'file.put',
      { body: 'a', headers: { 'content-type': 'multipart/form-data' } },
      400,
      'REQUEST_INVALID',
    ],
    [
      'a form where JSON belongs',
      'case.start',
      { body: new FormData(), headers: {} },
      400,
      'REQUEST_INVALID',
    ],
    ['JSON where a form belongs', 'file.put', { body: '{}' }, 400, 'REQUEST_INVALID'],
    ['an unknown procedure', 'case.remove', { body: '{}' }, 404, 'NOT_FOUND'],
    ['a procedure named like a part of every object', 'constructor', { body: '{}' }, 404, 'NOT_FOUND'],
    ['a procedure named __proto__', '__proto__.x', { body: '{}' }, 404, 'NOT_FOUND'],
    ['broken percent-encoding', 'case.%E0%A4%A', { body: '{}' }, 400, 'REQUEST_INVALID'],
    ['a command sent with GET', 'case.start', { method: 'GET' }, 405, 'REQUEST_INVALID'],
    ['a question sent with POST', 'definition.list', { body: '{}' }, 405, 'REQUEST_INVALID'],
    ['a method of another kind', 'case.start', { method: 'DELETE' }, 400, 'REQUEST_INVALID'],
    [
      'a stream',
      'definition.list',
      { method: 'GET', headers: { accept: 'application/jsonl' } },
      400,
      'REQUEST_INVALID',
    ],
  ] as const)('for %s is told so', async (_, path, init: RequestInit, status, code) => {
    expect(await api(path, init)).toEqual({ status, code });
  });

  it('of more calls in one than any page makes is refused as a whole', async () => {
    const many = Array.from({ length: 50 }, () => 'definition.list').join(',');
    expect(await api(`${many}?batch=1`, { method: 'GET' })).toEqual({ status: 400, code: 'REQUEST_INVALID' });
  });
});

describe('a page that is asked for wrongly', () => {
  it.each([
    ['an unknown path', '/nowhere', {}, 404, 'NOT_FOUND'],
    ['broken percent-encoding', '/cases/%E0%A4%A', {}, 400, 'REQUEST_INVALID'],
    ['a NUL in the path', '/cases/%00', {}, 400, 'REQUEST_INVALID'],
    ['a case with a wrong number', '/cases/1', {}, 404, 'NOT_FOUND'],
    ['a case that is not there', `/cases/${randomUUID()}`, {}, 404, 'NOT_FOUND'],
    ['a process that is not there', '/services/nothing/KIRIM', {}, 404, 'NOT_FOUND'],
    ['a process named like a part of every object', '/services/__proto__/constructor', {}, 404, 'NOT_FOUND'],
    ['a start that is not there', '/services/pengaduan_sp4n/constructor', {}, 404, 'NOT_FOUND'],
    ['a method of another kind', '/', { method: 'PUT', body: 'a' }, 400, 'REQUEST_INVALID'],
    [
      'a form sent to a page without one',
      '/',
      { method: 'POST', body: new URLSearchParams({ a: 'b' }) },
      405,
      'REQUEST_INVALID',
    ],
    [
      'a form with broken parts',
      '/track',
      {
        method: 'POST',
        body: '--x\r\nbroken',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
      },
      400,
      'REQUEST_INVALID',
    ],
    [
      'a form that is no form',
      '/track',
      { method: 'POST', body: '{}', headers: JSON_TYPE },
      400,
      'REQUEST_INVALID',
    ],
    ['a folder above the assets', '/assets/..%2f..%2fpackage.json', {}, 404, 'NOT_FOUND'],
    ['a folder above the assets, encoded twice', '/assets/..%252f..%252fpackage.json', {}, 404, 'NOT_FOUND'],
    ['a folder above the files', '/files/..%2f..%2fdatabase%2fPG_VERSION', {}, 404, 'NOT_FOUND'],
    ['a file that is not there', `/files/${randomUUID()}`, {}, 404, 'NOT_FOUND'],
  ] as const)('for %s answers a page that says so', async (_, path, init: RequestInit, status, code) => {
    const answer = await fetch(`${world.program.address}${path}`, { redirect: 'manual', ...init });
    expect(await said(answer)).toMatchObject({ status, code });
  });
});

describe('too much at once', () => {
  const LIMIT = 64 * 1024 * 1024;

  it.each([
    ['the API', '/api/v1/case.start', 'application/json'],
    ['a form', '/services/pengaduan_sp4n/KIRIM', 'multipart/form-data; boundary=x'],
  ])(
    'for %s is answered 413, announced or not, and the program goes on',
    async (_, path, type) => {
      const url = `${world.program.address}${path}`;
      const headers = { 'content-type': type };
      const announced = await fetch(url, { method: 'POST', headers, body: new Uint8Array(LIMIT + 1) });
      expect(await said(announced)).toEqual({ status: 413, code: 'REQUEST_TOO_LARGE' });
      const body = pieces(LIMIT + 1);
      const streamed = await fetch(url, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
      expect(await said(streamed)).toEqual({ status: 413, code: 'REQUEST_TOO_LARGE' });
      expect((await fetch(`${world.program.address}/health`)).status).toBe(200);
    },
    60_000,
  );

  it.each([
    [
      'more fields than any form has',
      Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`f${at}`, 'x'])),
    ],
    ['a longer text than any field takes', { judul: 'x'.repeat(100_001) }],
  ])('in a draft, %s, is not kept', async (_, values) => {
    const saved = owned(world.program.address, randomUUID()).fetch('/api/v1/draft.save', {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify({ process: 'pengaduan_sp4n', caseId: null, event: 'KIRIM', values }),
    });
    expect(await said(await saved)).toEqual({ status: 400, code: 'REQUEST_INVALID' });
  });
});

describe('characters that cannot be stored', () => {
  it.each([
    ['NUL', 'Jalan\u0000 rusak sekali'],
    ['half a character', 'Jalan \ud800 rusak sekali'],
  ])('%s in a field is refused at that field and nothing is written', async (_, judul) => {
    const before = await footprint(world);
    expect(await api('case.start', { body: started({ ...COMPLAINT, judul }) })).toEqual({
      status: 422,
      code: 'FORM_INVALID',
    });
    expect(await footprint(world)).toEqual(before);
  });

  it.each([
    ['a field', { process: 'pengaduan_sp4n', event: 'KIRIM', values: { judul: 'a\u0000b' } }],
    ['half of one in a field', { process: 'pengaduan_sp4n', event: 'KIRIM', values: { judul: 'a\udfffb' } }],
    ['the name of a field', { process: 'pengaduan_sp4n', event: 'KIRIM', values: { 'a\u0000b': 'x' } }],
    [
      'half of one in the name of a field',
      { process: 'pengaduan_sp4n', event: 'KIRIM', values: { 'a\ud800b': 'x' } },
    ],
    ['the name of a process', { process: 'a\u0000b', event: 'KIRIM', values: {} }],
    ['the name of an event', { process: 'pengaduan_sp4n', event: 'KIRIM\u0000', values: {} }],
  ])('in a draft, in %s, are refused', async (_, draft) => {
    const answer = await owned(world.program.address, randomUUID()).fetch('/api/v1/draft.save', {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify({ ...draft, caseId: null }),
    });
    const { status, code } = await said(answer);
    expect(`${status} ${code}`).toMatch(/^(422 TEXT_NOT_STORABLE|400 REQUEST_INVALID)$/);
  });

  it('through the HTML form come back in the form, with everything else that was typed', async () => {
    const before = await footprint(world);
    const form = new URLSearchParams({
      intent: 'send',
      key: randomUUID(),
      ...fields({ nama: 'Budi\u0000Santoso' }),
    });
    const page = await visitor(world.program.address).fetch('/services/pengaduan_sp4n/KIRIM', {
      method: 'POST',
      body: form,
    });
    expect(page.status).toBe(422);
    expect(await page.text()).toContain(COMPLAINT.isi);
    expect(await footprint(world)).toEqual(before);
  });
});

it('all of this left every table as it was', async () => {
  expect(await countedAtEnd(world)).toEqual(counts);
}, 60_000);

/** So many zero bytes, in pieces, without saying how many there will be. */
function pieces(size: number): ReadableStream<Uint8Array> {
  let left = size;
  return new ReadableStream({
    pull(controller) {
      const piece = Math.min(left, 1024 * 1024);
      left -= piece;
      controller.enqueue(new Uint8Array(piece));
      if (left === 0) controller.close();
    },
  });
}
