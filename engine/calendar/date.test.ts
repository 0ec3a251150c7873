import { describe, expect, it, test } from 'vitest';
import { addDays, dateOf, datesAfter, dayNumber, isDate, weekday, yearOf } from './date.ts';

describe('a date', () => {
  test.each(['2026-01-01', '2028-02-29', '2000-02-29', '1969-12-31', '9999-12-31'])('%s exists', (text) => {
    expect(isDate(text)).toBe(true);
  });

  test.each([
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    ' 2026-01-01',
    '',
    20260101,
    null,
  ])('%j does not exist or is written otherwise', (value) => {
    expect(isDate(value)).toBe(false);
  });

  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-01-31', 30, '2026-03-02'],
    ['2026-01-01', 365, '2027-01-01'],
    ['1970-01-01', -1, '1969-12-31'],
  ])('%s and %i days is %s', (date, count, expected) => {
    expect(addDays(date, count)).toBe(expected);
  });

  test.each([
    ['1970-01-01', 4],
    ['1969-12-28', 0],
    ['2026-02-11', 3],
    ['2026-03-22', 0],
    ['2027-01-01', 5],
    ['2028-02-29', 2],
    ['2026-12-26', 6],
  ])('%s falls on weekday %i', (date, day) => {
    expect(weekday(date)).toBe(day);
  });

  it('is numbered from the first of January 1970 and back', () => {
    expect(dayNumber('1970-01-02')).toBe(1);
    expect(dateOf(dayNumber('2026-02-11'))).toBe('2026-02-11');
    expect(yearOf('2026-02-11')).toBe(2026);
  });

  it('that does not exist is a broken promise of the caller', () => {
    expect(() => dayNumber('2026-02-29')).toThrow('not a date: "2026-02-29"');
    expect(() => dateOf(dayNumber('9999-12-31') + 1)).toThrow(RangeError);
  });
});

describe('the dates after a date', () => {
  it('leave out the first and hold the last', () => {
    expect(datesAfter('2026-02-27', '2026-03-02')).toEqual(['2026-02-28', '2026-03-01', '2026-03-02']);
  });

  it('are none up to the date itself or to an earlier one', () => {
    expect(datesAfter('2026-02-27', '2026-02-27')).toEqual([]);
    expect(datesAfter('2026-02-27', '2026-01-01')).toEqual([]);
  });

  it('are not written out beyond forty years', () => {
    expect(() => datesAfter('2026-02-27', '2070-01-01')).toThrow(RangeError);
  });
});
