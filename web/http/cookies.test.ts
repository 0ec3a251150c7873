import { describe, expect, it } from 'vitest';
import { cookieLine, readCookies } from './cookies.ts';

describe('the cookies of a request', () => {
  it('are read by name, the first of each', () => {
    expect([...readCookies('a=1; b=x%20y;c = z ; a=2')]).toEqual([
      ['a', '1'],
      ['b', 'x y'],
      ['c', 'z'],
    ]);
  });

  it.each([null, '', ';;', '=x', 'x'])('may be broken: %j holds none', (header) => {
    expect(readCookies(header).size).toBe(0);
  });

  it('with a broken encoding stay as they came', () => {
    expect(readCookies('a=%E0%A4%A').get('a')).toBe('%E0%A4%A');
  });
});

describe('a cookie of ours', () => {
  it('is hidden from script and other sites, and secure where the site is', () => {
    expect(cookieLine('a', 'x;y', { secure: true, maxAge: 60, path: '/receipt' })).toBe(
      'a=x%3By; Path=/receipt; HttpOnly; SameSite=Lax; Max-Age=60; Secure',
    );
  });
});
