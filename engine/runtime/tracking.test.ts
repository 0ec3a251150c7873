import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { accessFor, keyHash, newTracking, pinFits, pinFrom, readTracking } from './tracking.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const plain = (tracking: string): string => tracking.slice(4).replaceAll('-', '');
const written = (code: string): string => `LPR-${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
const SAMPLES = Array.from({ length: 40 }, () => newTracking('LPR'));

describe('a tracking ID', () => {
  it('is a prefix and twelve characters that cannot be mistaken for each other', () => {
    for (const tracking of SAMPLES) expect(tracking).toMatch(/^LPR(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(new Set(SAMPLES).size).toBe(SAMPLES.length);
  });

  it('is read back as it was written', () => {
    for (const tracking of SAMPLES) expect(readTracking(tracking)).toBe(tracking);
  });

  it.each([
    ['in small letters', (tracking: string) => tracking.toLowerCase()],
    ['without dashes', (tracking: string) => tracking.replaceAll('-', '')],
    ['with spaces, dots and dashes anywhere', (tracking: string) => ` ${tracking.split('').join(' ')}. `],
    ['with the letter O for zero', (tracking: string) => `LPR${tracking.slice(3).replaceAll('0', 'O')}`],
    [
      'with the letters I and l for one',
      (tracking: string) => `LPR${tracking.slice(3).replace('1', 'I').replaceAll('1', 'l')}`,
    ],
  ])('is read the same when typed %s', (_how, type) => {
    for (const tracking of SAMPLES) expect(readTracking(type(tracking))).toBe(tracking);
  });

  it('with any single wrong character, the check character included, is found to be mistyped', () => {
    for (const code of SAMPLES.map(plain)) {
      for (const place of Array.from(code).keys())
        for (const other of ALPHABET)
          if (other !== code[place])
            expect(readTracking(written(code.slice(0, place) + other + code.slice(place + 1)))).toBeNull();
    }
  });

  it('with two neighbours swapped is found to be mistyped, except 0 beside Z', () => {
    for (const code of SAMPLES.map(plain)) {
      for (let place = 0; place < code.length - 1; place += 1) {
        const [a, b] = [code.charAt(place), code.charAt(place + 1)];
        if (a === b) continue;
        const swapped = written(code.slice(0, place) + b + a + code.slice(place + 2));
        const isBlind = [a, b].sort().join('') === '0Z';
        expect(readTracking(swapped)).toBe(isBlind ? swapped : null);
      }
    }
  });

  it.each([
    '',
    'LPR',
    'LPR-',
    '7K3M-92QX-B4TD',
    'LPR-7K3M-92QX',
    'LPR-UUUU-UUUU-UUUU',
    '../../etc/passwd',
    '💥'.repeat(20),
  ])('is not what %j says', (typed) => {
    expect(readTracking(typed)).toBeNull();
  });
});

describe('the PIN of a case', () => {
  const key = 'f1b9c5c0-0000-4000-8000-000000000001';

  it('is six digits, and the same for the same key however often it is asked', () => {
    expect(pinFrom(key)).toMatch(/^\d{6}$/);
    expect(pinFrom(key)).toBe(pinFrom(key));
    expect(
      new Set(Array.from({ length: 50 }, (_, index) => pinFrom(`${key}${String(index)}`))).size,
    ).toBeGreaterThan(45);
  });

  it('cannot be told from the stored hash of the key, which is another digest', () => {
    expect(keyHash(key)).toMatch(/^[0-9a-f]{64}$/);
    expect(keyHash(key)).not.toContain(key);
    const fromHash =
      createHmac('sha256', 'alur pin').update(keyHash(key)).digest().readUIntBE(0, 6) % 1_000_000;
    expect(String(fromHash).padStart(6, '0')).not.toBe(pinFrom(key));
  });

  it('is kept only as a salted hash, which differs for the same PIN', async () => {
    const [one, other] = [await accessFor('123456'), await accessFor('123456')];
    expect(one.hash).not.toBe(other.hash);
    expect(JSON.stringify(one)).not.toContain('123456');
    expect(await pinFits(one, '123456')).toBe(true);
    expect(await pinFits(other, '123456')).toBe(true);
  });

  it.each(['', '123457', '12345', '1234567', ' 123456', '１２３４５６'])(
    'is not fitted by %j',
    async (pin) => {
      expect(await pinFits(await accessFor('123456'), pin)).toBe(false);
    },
  );
});
