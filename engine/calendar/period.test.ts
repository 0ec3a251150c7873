import { describe, expect, it, test } from 'vitest';
import { lastOf, nextOf } from './period.ts';
import type { Period } from './period.ts';
import { at, calendarNamed } from './testing/samples.ts';

const WIB = calendarNamed('wib_5_hari');
const WIT = calendarNamed('wit_5_hari');
const working = (period: Period['period'], n: number): Period => ({ period, day: { of: 'working', n } });
const calendar = (period: Period['period'], n: number): Period => ({ period, day: { of: 'calendar', n } });

describe('what comes again', () => {
  // Worked out by hand from the calendar of 2026.
  // prettier-ignore
  test.each([
    ['the fifth working day of March: 2, 3, 4, 5, 6', working('month', 5), '2026-02-11 09:00', '2026-03-06'],
    ['the fifth of April: 1, 2, not Good Friday, 6, 7, 8', working('month', 5), '2026-03-06 00:00', '2026-04-08'],
    ['a day of this month that is still to come', working('month', 10), '2026-02-11 09:00', '2026-02-13'],
    ['the day itself has begun already', working('month', 10), '2026-02-13 00:00', '2026-03-13'],
    ['the last working day of December', working('month', -1), '2026-12-01 08:00', '2026-12-31'],
    ['the first working day of a year without calendar', working('year', 1), '2026-02-11 09:00', '2027-01-01'],
    ['the first working day of a week that begins with leave and a holiday', working('week', 1), '2026-02-11 09:00', '2026-02-18'],
    ['a third working day that the week of Nyepi and Eid does not have', working('week', 3), '2026-03-13 09:00', '2026-03-27'],
    ['every Monday, holiday or not', calendar('week', 1), '2026-02-11 09:00', '2026-02-16'],
    ['every Sunday', calendar('week', -1), '2026-02-11 09:00', '2026-02-15'],
    ['the last day of February', calendar('month', -1), '2026-02-11 09:00', '2026-02-28'],
    ['the thirtieth, which February has not', calendar('month', 30), '2026-01-31 09:00', '2026-03-30'],
    ['the thirty-first from the thirty-first on', calendar('month', 31), '2026-03-31 12:00', '2026-05-31'],
    ['the first of the month late on the last evening', calendar('month', 1), '2026-04-30 23:59', '2026-05-01'],
    ['the last day of the year', calendar('year', -1), '2026-12-31 00:00', '2027-12-31'],
    ['the 366th day, which comes in leap years', calendar('year', 366), '2026-01-01 00:00', '2028-12-31'],
  ] as const)('is %s', (_says, period, after, expected) => {
    expect(nextOf(period, WIB, at(after))).toBe(at(`${expected} 00:00`));
  });

  it('begins at midnight of the office, wherever that is', () => {
    expect(nextOf(calendar('month', 1), WIT, at('2026-04-30 23:30', 9))).toBe(at('2026-05-01 00:00', 9));
    // Half past ten in the evening in Jakarta is already the first of May in Jayapura.
    expect(nextOf(calendar('month', 1), WIT, at('2026-04-30 22:30', 7))).toBe(at('2026-06-01 00:00', 9));
  });

  it('never comes in a calendar without working days, and says so', () => {
    const never = { ...WIB, weekend: [0, 1, 2, 3, 4, 5, 6] };
    expect(() => nextOf(working('month', 1), never, at('2026-02-11 09:00'))).toThrow(RangeError);
  });
});

describe('what came last', () => {
  // prettier-ignore
  test.each([
    ['the day itself, from its first minute', working('month', 10), '2026-02-13 00:00', '2026-02-01', '2026-02-13'],
    ['that of the month before, until then', working('month', 10), '2026-02-12 23:59', '2026-01-01', '2026-01-15'],
    ['the last day of the year before', calendar('year', -1), '2026-06-01 09:00', '2025-01-01', '2025-12-31'],
    ['the thirtieth, which February has not', calendar('month', 30), '2026-03-29 09:00', '2026-01-01', '2026-01-30'],
    ['the Monday of this week', calendar('week', 1), '2026-02-11 09:00', '2026-02-09', '2026-02-09'],
  ] as const)('is %s', (_says, period, now, first, day) => {
    expect(lastOf(period, WIB, at(now))).toEqual({ period: first, at: at(`${day} 00:00`) });
  });

  it('comes before what comes next, at every moment', () => {
    const monthly = working('month', 5);
    for (const now of ['2026-03-05 23:59', '2026-03-06 00:00', '2026-03-06 00:01', '2026-12-31 12:00']) {
      const last = lastOf(monthly, WIB, at(now));
      expect(last !== null && last.at <= at(now) && at(now) < nextOf(monthly, WIB, at(now))).toBe(true);
    }
  });

  it('is nothing where no such day ever comes', () => {
    expect(
      lastOf(working('week', 1), { ...WIB, weekend: [0, 1, 2, 3, 4, 5, 6] }, at('2026-03-05 09:00')),
    ).toBeNull();
  });
});
