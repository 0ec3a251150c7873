import { describe, expect, it } from 'vitest';
import { isUnsent, orUnsent } from './client-send.ts';

const refused = (status: number, data: unknown) => ({ status, statusText: '', internal: false, data });

describe('a form sent by script', () => {
  it('gives the answer of the server as it is', async () => {
    expect(await orUnsent(() => Promise.resolve({ typed: null }))).toEqual({ typed: null });
  });

  it('follows a redirect', async () => {
    const elsewhere = new Response(null, { status: 303 });
    await expect(orUnsent(() => Promise.reject(elsewhere as unknown as Error))).rejects.toBe(elsewhere);
  });

  it('leaves the page alone when nothing answers', async () => {
    const answer = await orUnsent(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(answer).toEqual({ unsent: { status: null, code: null } });
    expect(isUnsent(answer)).toBe(true);
  });

  it('leaves the page alone when the whole request is refused, and knows why', async () => {
    const answer = await orUnsent(() =>
      Promise.reject(refused(413, { code: 'REQUEST_TOO_LARGE' }) as unknown as Error),
    );
    expect(answer).toEqual({ unsent: { status: 413, code: 'REQUEST_TOO_LARGE' } });
  });
});
