import { describe, expect, it } from 'vitest';
import { isCrossSite } from './cross-site.ts';

const url = 'http://alur.example:3000/track';
const post = (headers: Record<string, string>) => isCrossSite(new Request(url, { method: 'POST', headers }));

describe('a request that changes something', () => {
  it.each([
    [{ 'sec-fetch-site': 'same-origin', origin: 'null' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ origin: 'http://alur.example:3000', cookie: 'a=b' }],
    [{ origin: 'https://alur.example:3000' }],
    [{}],
  ])('with %j is from here', (headers) => {
    expect(post(headers)).toBe(false);
  });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://alur.example:3000' }],
    [{ origin: 'http://alur.example' }],
    [{ origin: 'null' }],
    [{ cookie: 'a=b' }],
  ])('with %j is from another site', (headers) => {
    expect(post(headers)).toBe(true);
  });
});

it('a request that only reads may come from anywhere', () => {
  expect(isCrossSite(new Request(url, { headers: { 'sec-fetch-site': 'cross-site', cookie: 'a=b' } }))).toBe(
    false,
  );
});
