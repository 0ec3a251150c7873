import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CanonicalError, canonicalize, publish, sha256Hex } from './canonical.ts';
import { readProcess } from './read.ts';
import { smallProcess } from './testing/small-process.ts';

describe('canonical JSON (RFC 8785)', () => {
  it('gives the text of the example in section 3.2.2', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\/',
      literals: [null, true, false],
    };
    expect(canonicalize(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by UTF-16 code unit, as in section 3.2.3', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const names = [...canonicalize(value).matchAll(/:"([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it('sorts keys that look like numbers as text', () => {
    expect(canonicalize({ 9: 'a', 10: 'b', 1: 'c' })).toBe('{"1":"c","10":"b","9":"a"}');
  });

  it.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [-5e-324, '-5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [1e23, '1e+23'],
    [333333333.3333332, '333333333.3333332'],
    [0.000001, '0.000001'],
    [1e-7, '1e-7'],
  ])('writes the number %d of appendix B as %s', (number, text) => {
    expect(canonicalize(number)).toBe(text);
  });

  it.each([
    ['number', NaN],
    ['number', [Infinity]],
    ['type', undefined],
    ['type', { a: undefined }],
    ['type', 1n],
    ['type', new Date(0)],
    ['type', new Map()],
    ['text', '\ud83d'],
    ['text', { '\ude00': 1 }],
  ])('refuses as %s what JSON cannot say', (code, value) => {
    expect(() => canonicalize(value)).toThrow(
      expect.objectContaining({ name: 'CanonicalError', code }) as CanonicalError,
    );
  });

  it('refuses a cycle instead of running on', () => {
    const ring: { self?: unknown } = {};
    ring.self = ring;
    expect(() => canonicalize(ring)).toThrow(CanonicalError);
  });

  it('is the same for the same value in any order of keys, and reads back as that value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalize(value);
        expect(canonicalize(reversed(value))).toBe(text);
        expect(JSON.stringify(JSON.parse(text))).toBe(
          JSON.stringify(JSON.parse(canonicalize(JSON.parse(text)))),
        );
      }),
    );
  });
});

describe('the hash of a definition', () => {
  it('is SHA-256 in hexadecimal digits', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('does not depend on comments and spacing of the file, but on the order in which people see its names', () => {
    const hashOf = (text: string): string => {
      const { definition } = readProcess(text, 'v1.yaml');
      return definition === null ? 'none' : publish(definition).hash;
    };
    const hash = hashOf(smallProcess);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf(`# a comment\n${smallProcess}\n\n`)).toBe(hash);
    expect(
      hashOf(
        smallProcess.replace(
          '{ buku: { id: Buku, en: Book }, majalah: { id: Majalah, en: Magazine } }',
          '{ majalah: { id: Majalah, en: Magazine }, buku: { id: Buku, en: Book } }',
        ),
      ),
    ).not.toBe(hash);
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  // `fromEntries` defines, so a key named `__proto__` stays a key.
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}
