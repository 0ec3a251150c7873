import { describe, expect, it } from 'vitest';
import { callerOf, serviceKeyOf } from './callers.ts';

const at = (url: string, address: string, headers: Record<string, string> = {}) =>
  callerOf(new Request(url, { headers }), address).loopback;

describe('a caller sits at this computer', () => {
  it.each([
    ['http://127.0.0.1:3000/', '127.0.0.1'],
    ['http://localhost:3000/', '::1'],
    ['http://[::1]:3000/', '::ffff:127.0.0.1'],
  ])('when %s is asked from %s', (url, address) => {
    expect(at(url, address)).toBe(true);
  });
});

describe('a caller sits elsewhere', () => {
  it('when the socket says so, whatever the headers claim', () => {
    expect(at('http://127.0.0.1/', '10.0.0.7', { 'x-forwarded-for': '127.0.0.1' })).toBe(false);
  });

  it.each(['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'])(
    'when a proxy on this computer sends %s',
    (name) => {
      expect(at('http://127.0.0.1/', '127.0.0.1', { [name]: '10.0.0.7' })).toBe(false);
    },
  );

  it('when a page lured the browser here under its own name', () => {
    expect(at('http://evil.example:3000/', '127.0.0.1')).toBe(false);
  });
});

describe('the key of a program outside', () => {
  it.each([
    ['Bearer alur_service_x', 'alur_service_x'],
    ['bearer  alur_service_x', 'alur_service_x'],
    ['Basic YTpi', null],
    ['Bearer', null],
    ['Bearer a b', null],
    [`Bearer ${'x'.repeat(201)}`, null],
  ])('of %j is %j', (authorization, key) => {
    expect(serviceKeyOf(new Headers({ authorization }))).toBe(key);
  });

  it('is none where nothing is shown', () => {
    expect(serviceKeyOf(new Headers())).toBeNull();
  });
});
