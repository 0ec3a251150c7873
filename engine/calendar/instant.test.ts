import { describe, expect, it, test } from 'vitest';
import { atLocal, endOfDay, instantOf, localDate, milliseconds } from './instant.ts';
import type { Zone } from './types.ts';

describe('an instant', () => {
  it('may leave out milliseconds and is written with them', () => {
    expect(instantOf(milliseconds('2026-02-03T08:30:00Z'))).toBe('2026-02-03T08:30:00.000Z');
    expect(instantOf(milliseconds('2026-02-03T08:30:00.5Z'))).toBe('2026-02-03T08:30:00.500Z');
  });

  test.each([
    '2026-02-03T08:30:00',
    '2026-02-03T08:30:00+07:00',
    '2026-02-03',
    '2026-02-30T00:00:00Z',
    '2026-02-03T24:00:00Z',
    '2026-02-03T08:60:00Z',
    'now',
    '',
  ])('%j is none, since it would depend on the machine or does not exist', (text) => {
    expect(() => milliseconds(text)).toThrow(RangeError);
  });
});

describe('the local date', () => {
  test.each<[string, Zone, string]>([
    ['2026-02-03T16:59:59.999Z', 7, '2026-02-03'],
    ['2026-02-03T17:00:00.000Z', 7, '2026-02-04'],
    ['2026-02-03T15:59:59.999Z', 8, '2026-02-03'],
    ['2026-02-03T16:00:00.000Z', 8, '2026-02-04'],
    ['2026-02-03T14:59:59.999Z', 9, '2026-02-03'],
    ['2026-02-03T15:00:00.000Z', 9, '2026-02-04'],
    ['2026-12-31T17:00:00.000Z', 7, '2027-01-01'],
    ['1969-12-31T16:00:00.000Z', 7, '1969-12-31'],
  ])('of %s in zone %i is %s', (instant, zone, date) => {
    expect(localDate(instant, zone)).toBe(date);
  });
});

describe('a moment of the local day', () => {
  it('is found from the clock on the wall', () => {
    expect(atLocal('2026-02-03', '07:30', 7)).toBe('2026-02-03T00:30:00.000Z');
    expect(atLocal('2026-02-03', '07:30', 9)).toBe('2026-02-02T22:30:00.000Z');
    expect(atLocal('2026-02-03', '24:00', 8)).toBe('2026-02-03T16:00:00.000Z');
  });

  it('is refused when it is no time of day', () => {
    expect(() => atLocal('2026-02-03', 'noon', 7)).toThrow(RangeError);
  });

  test.each<[Zone, string]>([
    [7, '2026-02-03T16:59:59.999Z'],
    [8, '2026-02-03T15:59:59.999Z'],
    [9, '2026-02-03T14:59:59.999Z'],
  ])('the last millisecond of a day in zone %i is %s', (zone, end) => {
    expect(endOfDay('2026-02-03', zone)).toBe(end);
    expect(localDate(end, zone)).toBe('2026-02-03');
    expect(localDate(instantOf(milliseconds(end) + 1), zone)).toBe('2026-02-04');
  });
});
