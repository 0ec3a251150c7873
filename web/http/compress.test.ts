import { describe, expect, it } from 'vitest';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressed, encodingFor } from './compress.ts';

const page = '<p>Alur</p>'.repeat(200);
const html = () =>
  new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' }, status: 422 });

describe('the encoding of an answer', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['identity', null],
    ['', null],
    [null, null],
  ])('for a browser that takes %j is %s', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding);
  });
});

describe('a page', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('is sent as %s with its status and length', async (encoding, decode) => {
    const answer = await compressed(html(), encoding);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('content-length')).toBe(String(bytes.length));
    expect(decode(bytes).toString()).toBe(page);
  });

  it('is sent as it is to a browser that takes nothing else', async () => {
    const answer = await compressed(html(), null);
    expect(answer.headers.has('content-encoding')).toBe(false);
    expect(await answer.text()).toBe(page);
  });
});

it('a file is never compressed', async () => {
  const answer = await compressed(new Response(page, { headers: { 'content-type': 'image/png' } }), 'br');
  expect(answer.headers.has('content-encoding')).toBe(false);
});
