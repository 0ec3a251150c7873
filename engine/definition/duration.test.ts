import { describe, expect, it } from 'vitest';
import { parseDuration, parseRung, parseSize, toMilliseconds } from './duration.ts';

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

describe('the time of a rung', () => {
  it.each([
    ['80%', { kind: 'share', percent: 80 }],
    ['due', { kind: 'due' }],
    ['7 days before due', { kind: 'before', length: { count: 7, unit: 'days' } }],
    ['1 working day after due', { kind: 'after', length: { count: 1, unit: 'working days' } }],
  ])('is read from "%s"', (text, rung) => {
    expect(parseRung(text)).toEqual(rung);
  });

  it.each([
    '80 %',
    '-1%',
    '1000%',
    'at due',
    '3 days',
    '3 days after',
    '0 days after due',
    '80% after due',
    '',
  ])('is not read from "%s"', (text) => {
    expect(parseRung(text)).toBeNull();
  });
});
