import { describe, expect, it, test } from 'vitest';
import { dates, due, endOf } from '../testing/dates.ts';
import type { Asked } from '../testing/dates.ts';

// Worked out by hand on a printed calendar of 2026 with the days of domain.md 2.1, and counted a second time by another program.
// Free days of 2026: 1, 16 Jan; 16, 17 Feb; 18-24 Mar; 3 Apr; 1, 14, 15, 27, 28 May; 1, 16 Jun; 17, 25 Aug; 24, 25 Dec.

describe('a year without a loaded calendar gives a provisional date with weekends only', () => {
  type YearRow = readonly [
    why: string,
    sent: string,
    length: string,
    asked: Asked,
    due: string,
    provisional: boolean,
  ];
  // prettier-ignore
  const rows: YearRow[] = [
    ['the last day of 2026 is certain', '2026-12-30 10:00', '1 working days', {}, '2026-12-31', false],
    ['New Year’s Day is not known to be free', '2026-12-31 10:00', '1 working days', {}, '2027-01-01', true],
    ['day zero itself in 2027', '2026-12-31 16:30', '1 working days', {}, '2027-01-04', true],
    ['counting into 2027', '2026-12-23 10:00', '5 working days', {}, '2027-01-01', true],
    ['counting over the first weekend of 2027', '2026-12-23 10:00', '6 working days', {}, '2027-01-04', true],
    ['a pause pushes it into 2027', '2026-12-29 10:00', '2 working days', { pauses: ['2026-12-30 10:00 > 2026-12-31 09:00'] }, '2027-01-01', true],
    ['sent in a year before the loaded ones', '2025-12-31 10:00', '2 working days', {}, '2026-01-05', true],
    ['an official’s calendar days ask no calendar', '2026-12-18 10:00', '14 days', {}, '2027-01-01', false],
    ['a citizen’s landing day does', '2026-12-18 10:00', '14 days', { citizen: true }, '2027-01-01', true],
    ['a citizen’s roll over a weekend of 2027', '2026-12-22 10:00', '11 days', { citizen: true }, '2027-01-04', true],
    ['a citizen’s landing in 2026 does not', '2026-12-18 10:00', '13 days', { citizen: true }, '2026-12-31', false],
  ];
  test.each(rows)(
    '%s: %s, %s, %j, is due on %s, provisional %s',
    (_why, sent, long, asked, date, provisional) => {
      expect(due(sent, long, asked)).toMatchObject({ dueDate: date, due: endOf(date), provisional });
    },
  );

  it('a paused clock is provisional only for years it has reached', () => {
    expect(due('2026-12-23 10:00', '9 working days', { pauses: ['2026-12-29 10:00 >'] }).provisional).toBe(
      false,
    );
    expect(due('2026-12-23 10:00', '9 working days', { pauses: ['2027-01-04 10:00 >'] }).provisional).toBe(
      true,
    );
  });
});

// There is no decree for 2027: only its weekends are known. 1 January 2027 is a Friday. `?` marks a provisional date.
// prettier-ignore
dates('WIB', 'over the end of the year 2026', [
  ['2026-12-28 10:00', '3 working days', '2026-12-31', '29, 30, 31: the year is loaded'],
  ['2026-12-28 10:00', '4 working days', '2027-01-01?', '29-31, then Fri 1, not known to be free'],
  ['2026-12-28 10:00', '5 working days', '2027-01-04?', 'the weekend of 2 and 3 is known'],
  ['2026-12-31 15:59', '1 working days', '2027-01-01?', 'Thu in time'],
  ['2026-12-31 16:00', '1 working days', '2027-01-01?', 'at the cut-off'],
  ['2026-12-31 16:01', '1 working days', '2027-01-04?', 'day 0 Fri 1; Mon 4'],
  ['2026-12-31 10:00', '0 working days', '2026-12-31', 'nothing of 2027 is asked'],
  ['2026-12-01 10:00', '20 working days', '2026-12-31', '2-4 (3), 7-11 (8), 14-18 (13), 21-23 (16), 28-31 (20)'],
  ['2026-12-01 10:00', '21 working days', '2027-01-01?', 'one more'],
  ['2026-12-23 10:00', '10 working days', '2027-01-08?', '28-31 (4), 1 (5), 4-8 (10)'],
  ['2026-12-28 10:00', '3 working days', '2027-01-04?', 'Tue 29 and Wed 30 paused: 31, 1, 4', '2026-12-29 09:00 > 2026-12-31 09:00'],
  ['2026-12-28 10:00', '3 working days', '2026-12-31', 'a pause in the evening of the last day', '2026-12-31 17:00 > 2027-01-05 09:00'],
  ['2026-12-30 10:00', '2 days', '2027-01-01', 'calendar days of an official need no calendar'],
  ['2027-01-04 10:00', '2 working days', '2027-01-06?', 'wholly in 2027'],
  ['2027-02-16 16:01', '3 working days', '2027-02-22?', 'the usual cut-off goes on: day 0 Wed 17; 18, 19, 22'],
]);

// prettier-ignore
dates('WIB', 'a citizen over the end of the year 2026', [
  ['2026-12-26 10:00', '5 days', '2026-12-31', 'Thu 31'],
  ['2026-12-26 10:00', '6 days', '2027-01-01?', 'whether Fri 1 is free is not known'],
  ['2026-12-26 10:00', '7 days', '2027-01-04?', 'Sat 2 rolls to Mon 4'],
], { citizen: true });

// prettier-ignore
dates('WIB', 'from the end of the year 2025, which is not loaded', [
  ['2025-12-31 10:00', '1 working days', '2026-01-02?', 'Wed 31; 1 Jan free by the decree of 2026; Fri 2'],
  ['2025-12-31 16:01', '1 working days', '2026-01-05?', 'the cut-off of every year: day 0 Fri 2; Mon 5'],
  ['2025-12-30 10:00', '2 working days', '2026-01-02?', 'Wed 31, Fri 2'],
  ['2025-12-27 10:00', '1 working days', '2025-12-30?', 'Sat: day 0 Mon 29; Tue 30'],
]);
