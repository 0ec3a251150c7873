import { describe, expect, it, test } from 'vitest';
import { workingDaysElapsed } from './elapsed.ts';
import { at, calendarNamed } from './testing/samples.ts';

const wib = calendarNamed('wib_5_hari');

describe('working days elapsed', () => {
  test.each([
    ['the same day', '2026-02-03 08:00', '2026-02-03 15:00', 0],
    ['the same evening', '2026-02-03 08:00', '2026-02-03 22:00', 0],
    ['the next day', '2026-02-03 08:00', '2026-02-04 08:00', 1],
    ['sent after cut-off, done the same night', '2026-02-03 17:00', '2026-02-03 20:00', 0],
    ['sent after cut-off, done the next day', '2026-02-03 17:00', '2026-02-04 09:00', 0],
    ['sent after cut-off, done the day after', '2026-02-03 17:00', '2026-02-05 09:00', 1],
    ['over a weekend', '2026-02-06 08:00', '2026-02-09 08:00', 1],
    ['done on a Sunday', '2026-02-06 08:00', '2026-02-08 08:00', 0],
    ['sent on a Saturday, done on Monday', '2026-02-07 08:00', '2026-02-09 08:00', 0],
    ['the worked example on its due day', '2026-02-11 10:00', '2026-02-20 23:59', 5],
    ['over the Eid days', '2026-03-17 10:00', '2026-03-25 10:00', 1],
    ['done on Nyepi', '2026-03-16 10:00', '2026-03-19 10:00', 1],
    ['the whole of February', '2026-01-30 10:00', '2026-02-28 10:00', 18],
    // From Friday 13 March: 16 (1), 17 (2), then the gap up to 24, 25 (3).
    ['into the March gap', '2026-03-13 10:00', '2026-03-20 10:00', 2],
    ['to the last day of the gap', '2026-03-13 10:00', '2026-03-24 23:59', 2],
    ['to the first minute after it', '2026-03-13 10:00', '2026-03-25 00:00', 3],
    ['sent in the gap, done in it', '2026-03-18 10:00', '2026-03-24 10:00', 0],
    ['sent in the gap, done two days after', '2026-03-18 10:00', '2026-03-26 10:00', 1],
    // July has no free day but its weekends: 23 weekdays, the first of them day zero.
    ['the whole of July', '2026-07-01 10:00', '2026-07-31 10:00', 22],
    ['sent after the Ramadan cut-off', '2026-02-19 15:01', '2026-02-23 10:00', 1],
    ['sent at the Ramadan cut-off', '2026-02-19 15:00', '2026-02-23 10:00', 2],
    ['over Christmas to the last day of the year', '2026-12-23 10:00', '2026-12-31 10:00', 4],
    // 1 January 2027 is a Friday that no decree names yet.
    ['into a year that is not loaded', '2026-12-30 10:00', '2027-01-04 10:00', 3],
    // Working days after 2 January: 19, February 18, March 17, April 21, May 16, June 20, and 1 July.
    ['half a year', '2026-01-02 10:00', '2026-07-01 10:00', 112],
    ['stopped before it began', '2026-02-06 08:00', '2026-02-02 08:00', 0],
  ])('%s: from %s to %s are %i', (_why, from, to, days) => {
    expect(workingDaysElapsed(wib, 7, at(from), at(to))).toBe(days);
  });

  it('take both days on the wall of the office', () => {
    // 23:30 on Tuesday in WIB, 01:30 on Wednesday in WIT
    const [from, to] = [at('2026-02-02 10:00'), '2026-02-03T16:30:00Z'];
    expect(workingDaysElapsed(wib, 7, from, to)).toBe(1);
    expect(workingDaysElapsed(wib, 9, from, to)).toBe(2);
  });

  it('are not counted beyond forty years', () => {
    expect(() => workingDaysElapsed(wib, 7, at('2026-02-03 08:00'), at('2070-02-03 08:00'))).toThrow(
      RangeError,
    );
  });
});
