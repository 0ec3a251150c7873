import { describe, expect, it, test } from 'vitest';
import { PLACES, endOf } from './testing/dates.ts';
import type { Place } from './testing/dates.ts';
import { length } from './testing/samples.ts';
import { untilDate } from './until.ts';

const until = (place: Place, date: string, before: string | null = null) =>
  untilDate(PLACES[place], PLACES[place].zone, date, before === null ? null : length(before));

describe('a clock until a date', () => {
  // Worked out by hand, as the tables under dates/.
  // prettier-ignore
  test.each([
    ['on a working day', 'WIB', '2026-07-10', null, '2026-07-10', false],
    ['on a Saturday: a date is not moved', 'WIB', '2026-07-11', null, '2026-07-11', false],
    ['on Eid', 'WIB', '2026-03-21', null, '2026-03-21', false],
    ['in a year without a calendar: none is asked', 'WIB', '2027-05-03', null, '2027-05-03', false],
    ['seven days before', 'WIB', '2026-07-10', '7 days', '2026-07-03', false],
    ['seven days before, over the end of a month', 'WIB', '2026-03-03', '7 days', '2026-02-24', false],
    ['one working day before a Monday is Friday', 'WIB', '2026-07-13', '1 working days', '2026-07-10', false],
    ['one working day before a Sunday is Friday', 'WIB', '2026-07-12', '1 working days', '2026-07-10', false],
    ['one working day before Wed 25 March is Tue 17', 'WIB', '2026-03-25', '1 working days', '2026-03-17', false],
    ['three working days before Thu 26 March: 25, 17, 16', 'WIB', '2026-03-26', '3 working days', '2026-03-16', false],
    ['three working days before Wed 18 Feb: Fri 13, 12, 11', 'WIB', '2026-02-18', '3 working days', '2026-02-11', false],
    ['two working days before Tue 2 June: Fri 29, Tue 26 May', 'WIB', '2026-06-02', '2 working days', '2026-05-26', false],
    ['two working days before 4 January 2027: Fri 1, Thu 31', 'WIB', '2027-01-04', '2 working days', '2026-12-31', true],
    ['one working day before 2 January 2026: Wed 31 December', 'WIB', '2026-01-02', '1 working days', '2025-12-31', true],
    ['one working day before Wed 7 January in a province free on the 6th', 'province', '2026-01-07', '1 working days', '2026-01-05', false],
    ['one working day before a Monday in a unit of six days', 'clinic', '2026-07-13', '1 working days', '2026-07-11', false],
    ['no working day before is the date itself', 'WIB', '2026-07-11', '0 working days', '2026-07-11', false],
  ] as const)('%s (%s): %s, %s before, is due %s, provisional %s', (_why, place, date, before, dueDate, provisional) => {
    expect(until(place, date, before)).toMatchObject({ dueDate, due: endOf(dueDate), provisional });
  });

  it('ends with the local day of its zone', () => {
    expect(until('WITA', '2026-07-10').due).toBe('2026-07-10T15:59:59.999Z');
    expect(until('WIT', '2026-07-10').due).toBe('2026-07-10T14:59:59.999Z');
  });

  it('explains which days were counted back and which were not, nearest first', () => {
    const { counted, skipped } = until('WIB', '2026-03-26', '2 working days').explanation;
    expect(counted).toEqual(['2026-03-25', '2026-03-17']);
    expect(skipped.map(({ date, reason }) => `${date} ${reason.kind}`)).toEqual([
      '2026-03-24 joint_leave',
      '2026-03-23 joint_leave',
      '2026-03-22 holiday',
      '2026-03-21 holiday',
      '2026-03-20 joint_leave',
      '2026-03-19 holiday',
      '2026-03-18 joint_leave',
    ]);
  });

  test.each(['2 hours', '30 minutes', '3661 days'])('cannot be due %s before a date', (before) => {
    expect(() => until('WIB', '2026-07-10', before)).toThrow(RangeError);
  });
});
