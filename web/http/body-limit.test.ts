import { describe, expect, it } from 'vitest';
import { announcesTooMuch, limitBody, readForm } from './body-limit.ts';

const url = 'http://alur.example/track';

async function upload(bytes: number): Promise<Request> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], 'a.bin'));
  const whole = new Response(form);
  const headers = { 'content-type': whole.headers.get('content-type') ?? '' };
  return new Request(url, { method: 'POST', body: await whole.arrayBuffer(), headers });
}

describe('a body', () => {
  it('within the limit is read', async () => {
    const { request, exceeded } = limitBody(await upload(100), 1000);
    const form = await readForm(request, exceeded);
    expect(form instanceof FormData ? form.get('file') : form).toMatchObject({ name: 'a.bin', size: 100 });
  });

  it('over the limit is refused as too large while it is read', async () => {
    const { request, exceeded } = limitBody(await upload(2000), 1000);
    expect(await readForm(request, exceeded)).toBe('REQUEST_TOO_LARGE');
  });

  it('that is no form is refused as unreadable', async () => {
    const headers = { 'content-type': 'multipart/form-data' };
    const request = new Request(url, { method: 'POST', body: 'x', headers });
    expect(await readForm(request, () => false)).toBe('REQUEST_INVALID');
  });

  it.each([
    ['10', false],
    ['11', true],
    ['x', true],
  ])('that announces %s bytes of 10 is too much: %s', (length, tooMuch) => {
    const request = new Request(url, { headers: { 'content-length': length } });
    expect(announcesTooMuch(request, 10)).toBe(tooMuch);
  });
});
