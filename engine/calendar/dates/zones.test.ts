import { describe, expect, it, test } from 'vitest';
import { dates, due, endOf } from '../testing/dates.ts';
import type { Zone } from '../types.ts';

// Worked out by hand on a printed calendar of 2026 with the days of domain.md 2.1, and counted a second time by another program.
// Free days of 2026: 1, 16 Jan; 16, 17 Feb; 18-24 Mar; 3 Apr; 1, 14, 15, 27, 28 May; 1, 16 Jun; 17, 25 Aug; 24, 25 Dec.

describe('one moment gives other dates in other zones', () => {
  type ZoneRow = readonly [why: string, instant: string, zone: Zone, length: string, due: string];
  // prettier-ignore
  const rows: ZoneRow[] = [
    ['15:30 in WIB', '2026-02-03T08:30:00.000Z', 7, '1 working days', '2026-02-04'],
    ['16:30 in WITA, after cut-off', '2026-02-03T08:30:00.000Z', 8, '1 working days', '2026-02-05'],
    ['17:30 in WIT, after cut-off', '2026-02-03T08:30:00.000Z', 9, '1 working days', '2026-02-05'],
    ['15:30 in WITA', '2026-02-03T07:30:00.000Z', 8, '1 working days', '2026-02-04'],
    ['16:30 in WIT, after cut-off', '2026-02-03T07:30:00.000Z', 9, '1 working days', '2026-02-05'],
    ['16:00 sharp in WIT', '2026-02-03T07:00:00.000Z', 9, '1 working days', '2026-02-04'],
    ['14:30 in Ramadan, WIB', '2026-02-19T07:30:00.000Z', 7, '1 working days', '2026-02-20'],
    ['15:30 in Ramadan, WITA', '2026-02-19T07:30:00.000Z', 8, '1 working days', '2026-02-23'],
    ['16:30 in Ramadan, WIT', '2026-02-19T07:30:00.000Z', 9, '1 working days', '2026-02-23'],
    ['23:30 in WIB is still Tuesday', '2026-02-03T16:30:00.000Z', 7, '2 days', '2026-02-05'],
    ['00:30 in WITA is Wednesday', '2026-02-03T16:30:00.000Z', 8, '2 days', '2026-02-06'],
    ['01:30 in WIT is Wednesday', '2026-02-03T16:30:00.000Z', 9, '2 days', '2026-02-06'],
    ['Friday night in WIB and Saturday in WITA are the same', '2026-02-06T16:30:00.000Z', 8, '1 working days', '2026-02-10'],
  ];
  test.each(rows)('%s: %s in zone %i, %s, is due on %s', (_why, instant, zone, long, date) => {
    expect(due(instant, long, { zone })).toMatchObject({ dueDate: date, due: endOf(date, zone) });
  });

  it('the end of the local day is another moment in each zone', () => {
    const ends = ([7, 8, 9] as const).map((zone) => due('2026-02-03 10:00', '1 working days', { zone }).due);
    expect(ends).toEqual([
      '2026-02-04T16:59:59.999Z',
      '2026-02-04T15:59:59.999Z',
      '2026-02-04T14:59:59.999Z',
    ]);
  });
});

// prettier-ignore
dates('WITA', 'on the wall of an office in WITA', [
  ['2026-07-06 15:59', '1 working days', '2026-07-07', 'in time'],
  ['2026-07-06 16:00', '1 working days', '2026-07-07', 'at the cut-off'],
  ['2026-07-06 16:01', '1 working days', '2026-07-08', 'after it'],
  ['2026-03-17 15:01', '1 working days', '2026-03-26', 'Ramadan cut-off before the gap: day 0 Wed 25'],
  ['2026-03-17 10:00', '1 working days', '2026-03-25', 'over the gap'],
  ['2026-12-30 10:00', '1 working days', '2026-12-31', 'the last day of the year'],
  ['2026-02-03 00:30', '3 days', '2026-02-06', 'half past midnight is that date: 4, 5, 6'],
  ['2026-02-03 23:30', '2 hours', '2026-02-04 01:30', 'over midnight of the office'],
]);

// prettier-ignore
dates('WIT', 'on the wall of an office in WIT', [
  ['2026-07-06 15:59', '1 working days', '2026-07-07', 'in time'],
  ['2026-07-06 16:00', '1 working days', '2026-07-07', 'at the cut-off'],
  ['2026-07-06 16:01', '1 working days', '2026-07-08', 'after it'],
  ['2026-03-17 15:01', '1 working days', '2026-03-26', 'Ramadan cut-off before the gap: day 0 Wed 25'],
  ['2026-02-13 16:01', '1 working days', '2026-02-19', 'after cut-off: leave, Imlek; day 0 Wed 18; Thu 19'],
  ['2026-12-31 10:00', '1 working days', '2027-01-01?', 'New Year of a year that is not loaded'],
  ['2026-02-03 00:30', '3 days', '2026-02-06', 'half past midnight is that date, although it is Monday in UTC'],
  ['2026-02-03 23:45', '30 minutes', '2026-02-04 00:15', 'over midnight of the office'],
  ['2026-02-02 10:00', '5 working days', '2026-02-10', 'paused over the cut-off of Wed 4 in WIT: 3, 5, 6, 9, 10', '2026-02-04 15:00 > 2026-02-04 16:30'],
]);

// prettier-ignore
const sameMoment = [
  ['a Friday 16:00 in WIB is 17:00 in WITA and 18:00 in WIT', '2026-07-10T09:00:00.000Z', ['2026-07-13', '2026-07-14', '2026-07-14']],
  ['a Friday 15:00 in WIB is 16:00 in WITA and 17:00 in WIT', '2026-07-10T08:00:00.000Z', ['2026-07-13', '2026-07-13', '2026-07-14']],
  ['a Friday 14:00 in WIB is 16:00 in WIT', '2026-07-10T07:00:00.000Z', ['2026-07-13', '2026-07-13', '2026-07-13']],
  ['a Thursday 23:30 in WIB is Friday in WITA and WIT', '2026-07-09T16:30:00.000Z', ['2026-07-13', '2026-07-13', '2026-07-13']],
  ['a Sunday 23:00 in WIB is Monday 00:00 in WITA', '2026-07-12T16:00:00.000Z', ['2026-07-14', '2026-07-14', '2026-07-14']],
  ['a Monday 22:30 in WIB is Tuesday 00:30 in WIT', '2026-07-13T15:30:00.000Z', ['2026-07-15', '2026-07-15', '2026-07-15']],
  ['a Monday 14:30 in WIB is 15:30 in WITA and 16:30 in WIT', '2026-07-13T07:30:00.000Z', ['2026-07-14', '2026-07-14', '2026-07-15']],
] as const;

describe('one working day from the same moment in the three zones', () => {
  test.each(sameMoment)('%s', (_why, instant, expected) => {
    const zones: readonly Zone[] = [7, 8, 9];
    expect(zones.map((zone) => due(instant, '1 working days', { zone }).dueDate)).toEqual(expected);
  });
});
