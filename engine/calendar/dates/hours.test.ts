import { describe, expect, it, test } from 'vitest';
import { at } from '../testing/samples.ts';
import { dates, due } from '../testing/dates.ts';

// Worked out by hand on a printed calendar of 2026 with the days of domain.md 2.1, and counted a second time by another program.
// Free days of 2026: 1, 16 Jan; 16, 17 Feb; 18-24 Mar; 3 Apr; 1, 14, 15, 27, 28 May; 1, 16 Jun; 17, 25 Aug; 24, 25 Dec.

describe('hours and minutes are exact and never stop for nights or holidays', () => {
  type HourRow = readonly [
    why: string,
    sent: string,
    length: string,
    pauses: readonly string[],
    due: string | null,
  ];
  // prettier-ignore
  const rows: HourRow[] = [
    ['a day on a Friday', '2026-01-02 15:00', '24 hours', [], '2026-01-03 15:00'],
    ['half an hour over midnight into Nyepi', '2026-03-18 23:50', '30 minutes', [], '2026-03-19 00:20'],
    ['three days over the turn of the year', '2026-12-31 10:00', '72 hours', [], '2027-01-03 10:00'],
    ['after cut-off', '2026-02-03 22:00', '1 hours', [], '2026-02-03 23:00'],
    ['nothing is due at once', '2026-02-03 22:00', '0 minutes', [], '2026-02-03 22:00'],
    ['paused for two hours', '2026-02-03 10:00', '24 hours', ['2026-02-03 12:00 > 2026-02-03 14:00'], '2026-02-04 12:00'],
    ['two overlapping pauses', '2026-02-03 10:00', '24 hours', ['2026-02-03 12:00 > 2026-02-03 14:00', '2026-02-03 13:00 > 2026-02-03 15:00'], '2026-02-04 13:00'],
    ['a pause brings a second one inside', '2026-02-03 10:00', '4 hours', ['2026-02-03 12:00 > 2026-02-03 13:00', '2026-02-03 14:30 > 2026-02-03 15:30'], '2026-02-03 16:00'],
    ['a pause that begins at the due moment', '2026-02-03 10:00', '4 hours', ['2026-02-03 14:00 > 2026-02-03 15:00'], '2026-02-03 14:00'],
    ['a pause begun before the start', '2026-02-03 10:00', '4 hours', ['2026-02-03 08:00 > 2026-02-03 11:00'], '2026-02-03 15:00'],
    ['still paused', '2026-02-03 10:00', '30 minutes', ['2026-02-03 10:20 >'], null],
    ['paused too late to matter', '2026-02-03 10:00', '30 minutes', ['2026-02-03 10:40 >'], '2026-02-03 10:30'],
  ];
  test.each(rows)('%s: %s, %s, paused %j, is due at %s', (_why, sent, long, pauses, moment) => {
    expect(due(sent, long, { pauses })).toMatchObject({ due: moment && at(moment), provisional: false });
  });

  it('the due date is the date of the office, not of UTC', () => {
    // 23:30 in WIT and 21:30 in WIB
    expect(due('2026-02-03T14:30:00Z', '60 minutes', { zone: 9 }).dueDate).toBe('2026-02-04');
    expect(due('2026-02-03T14:30:00Z', '60 minutes', { zone: 7 }).dueDate).toBe('2026-02-03');
  });

  it('a citizen’s duty in hours does not roll forward', () => {
    expect(due('2026-02-06 10:00', '24 hours', { citizen: true }).due).toBe(at('2026-02-07 10:00'));
  });
});

// prettier-ignore
dates('WIB', 'hours and minutes on the clock', [
  ['2026-07-06 09:00', '1 hours', '2026-07-06 10:00', '9 + 1'],
  ['2026-07-06 16:30', '1 hours', '2026-07-06 17:30', 'after cut-off the hour runs on'],
  ['2026-07-10 20:00', '12 hours', '2026-07-11 08:00', 'into a Saturday'],
  ['2026-07-10 20:00', '48 hours', '2026-07-12 20:00', 'two days later, a Sunday'],
  ['2026-03-17 12:00', '96 hours', '2026-03-21 12:00', 'four days into Eid'],
  ['2026-12-31 23:00', '2 hours', '2027-01-01 01:00', 'over the year end, certain: no calendar is asked'],
  ['2026-02-28 12:00', '24 hours', '2026-03-01 12:00', 'February has 28 days'],
  ['2026-07-06 09:00', '15 minutes', '2026-07-06 09:15', '9:00 + 15'],
  ['2026-07-06 09:50', '15 minutes', '2026-07-06 10:05', 'over the full hour'],
  ['2026-07-06 23:59', '1 minutes', '2026-07-07 00:00', 'to midnight'],
  ['2026-07-06 09:00', '1440 minutes', '2026-07-07 09:00', 'a day in minutes'],
  ['2026-07-06 09:00', '15 minutes', '2026-07-06 09:20', 'five minutes paused', '2026-07-06 09:05 > 2026-07-06 09:10'],
  ['2026-07-06 09:00', '2 hours', '2026-07-07 10:00', 'paused over the night: 23 hours', '2026-07-06 10:00 > 2026-07-07 09:00'],
  ['2026-07-10 15:00', '3 hours', '2026-07-13 09:00', 'a weekend in a pause is taken whole: 63 hours', '2026-07-10 16:00 > 2026-07-13 07:00'],
  ['2026-07-06 09:00', '1 hours', '2026-07-06 10:30', 'two pauses of 15 minutes', '2026-07-06 09:10 > 2026-07-06 09:25', '2026-07-06 09:30 > 2026-07-06 09:45'],
  ['2026-07-06 09:00', '1 hours', 'never', 'stands a minute before it is due', '2026-07-06 09:59 >'],
  ['2026-07-06 09:00', '1 hours', '2026-07-06 10:00', 'stands since the due moment', '2026-07-06 10:00 >'],
]);
