import { describe, expect, it } from 'vitest';
import { parseDuration, parseSize, toMilliseconds } from './duration.ts';

describe('a span of time', () => {
  it.each([
    ['1 working day', { count: 1, unit: 'working days' }],
    ['3 working days', { count: 3, unit: 'working days' }],
    ['30 days', { count: 30, unit: 'days' }],
    ['2 hours', { count: 2, unit: 'hours' }],
    ['30 minutes', { count: 30, unit: 'minutes' }],
  ])('%s is read', (text, length) => {
    expect(parseDuration(text)).toEqual(length);
  });

  it.each(['0 days', '3', 'three days', '3 weeks', '3  days', '-1 days', '1.5 hours', '3 toString', ''])(
    '"%s" is none',
    (text) => {
      expect(parseDuration(text)).toBeNull();
    },
  );

  it('has milliseconds, but not for working days', () => {
    expect(toMilliseconds({ count: 2, unit: 'hours' })).toBe(7_200_000);
    expect(toMilliseconds({ count: 2, unit: 'working days' })).toBeNull();
  });
});

describe('a file size', () => {
  it('counts 1024 bytes to a kB and 1024 kB to a MB', () => {
    expect(parseSize('10 MB')).toBe(10_485_760);
    expect(parseSize('500 kB')).toBe(512_000);
    expect(parseSize('10 GB')).toBeNull();
  });
});
