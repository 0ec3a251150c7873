import { describe, expect, it, test } from 'vitest';
import { dates, due, endOf } from '../testing/dates.ts';

// Worked out by hand on a printed calendar of 2026 with the days of domain.md 2.1, and counted a second time by another program.
// Free days of 2026: 1, 16 Jan; 16, 17 Feb; 18-24 Mar; 3 Apr; 1, 14, 15, 27, 28 May; 1, 16 Jun; 17, 25 Aug; 24, 25 Dec.

describe('a calendar-day deadline counts holidays and rolls forward for citizens only', () => {
  type DayRow = readonly [why: string, sent: string, length: string, official: string, citizen: string];
  const rows: DayRow[] = [
    ['within a week', '2026-01-05 10:00', '3 days', '2026-01-08', '2026-01-08'],
    ['late at night is still that date', '2026-01-05 23:30', '3 days', '2026-01-08', '2026-01-08'],
    ['onto joint leave before a holiday', '2026-02-11 23:30', '5 days', '2026-02-16', '2026-02-18'],
    ['onto a Saturday, sent after cut-off', '2026-02-06 17:00', '1 days', '2026-02-07', '2026-02-09'],
    ['onto the Eid days', '2026-03-05 10:00', '14 days', '2026-03-19', '2026-03-25'],
    ['from a Saturday onto a Tuesday', '2026-01-10 10:00', '10 days', '2026-01-20', '2026-01-20'],
    ['onto the Saturday after Christmas', '2026-12-16 10:00', '10 days', '2026-12-26', '2026-12-28'],
    ['onto Good Friday', '2026-04-01 10:00', '2 days', '2026-04-03', '2026-04-06'],
    ['onto Ascension', '2026-05-04 10:00', '10 days', '2026-05-14', '2026-05-18'],
    ['no day at all on a Saturday', '2026-02-07 10:00', '0 days', '2026-02-07', '2026-02-09'],
    ['thirty days from the last of January', '2026-01-31 10:00', '30 days', '2026-03-02', '2026-03-02'],
  ];
  test.each(rows)('%s: %s, %s: official %s, citizen %s', (_why, sent, long, official, citizen) => {
    expect(due(sent, long)).toMatchObject({ due: endOf(official), provisional: false });
    expect(due(sent, long, { citizen: true })).toMatchObject({ due: endOf(citizen), provisional: false });
  });

  type PauseRow = readonly [
    why: string,
    pauses: readonly string[],
    official: string | null,
    citizen: string | null,
  ];
  // Five days from Monday 2 February without a pause: Saturday 7 February, for a citizen Monday 9.
  // prettier-ignore
  const pauseRows: PauseRow[] = [
    ['two nights lose two days', ['2026-02-04 10:00 > 2026-02-06 09:00'], '2026-02-09', '2026-02-09'],
    ['an evening in which the day does not end loses none', ['2026-02-04 10:00 > 2026-02-04 20:00'], '2026-02-07', '2026-02-09'],
    ['a night from Saturday to Sunday loses the Saturday', ['2026-02-07 10:00 > 2026-02-08 10:00'], '2026-02-08', '2026-02-09'],
    ['a pause in the days rolled over', ['2026-02-08 10:00 > 2026-02-10 09:00'], '2026-02-07', '2026-02-10'],
    ['still standing in the days rolled over', ['2026-02-08 10:00 >'], '2026-02-07', null],
    ['still standing', ['2026-02-04 10:00 >'], null, null],
  ];
  test.each(pauseRows)('%s: paused %j: official %s, citizen %s', (_why, pauses, official, citizen) => {
    expect(due('2026-02-02 10:00', '5 days', { pauses }).dueDate).toBe(official);
    expect(due('2026-02-02 10:00', '5 days', { pauses, citizen: true }).dueDate).toBe(citizen);
  });

  it('a leap day is a day', () => {
    expect(due('2028-02-28 10:00', '1 days').dueDate).toBe('2028-02-29');
    expect(due('2028-02-28 10:00', '2 days').dueDate).toBe('2028-03-01');
    expect(due('2026-02-28 10:00', '1 days').dueDate).toBe('2026-03-01');
  });
});

// prettier-ignore
dates('WIB', 'the duty of an official ends on the date itself', [
  ['2026-07-06 09:00', '1 days', '2026-07-07', 'Tue'],
  ['2026-07-06 23:59', '1 days', '2026-07-07', 'no cut-off'],
  ['2026-07-06 09:00', '5 days', '2026-07-11', 'a Saturday'],
  ['2026-07-06 09:00', '6 days', '2026-07-12', 'a Sunday'],
  ['2026-07-06 09:00', '30 days', '2026-08-05', '6 July + 30, July has 31'],
  ['2026-08-07 09:00', '10 days', '2026-08-17', 'Independence Day'],
  ['2026-03-10 09:00', '10 days', '2026-03-20', 'in the March gap'],
  ['2026-03-18 09:00', '3 days', '2026-03-21', 'from joint leave to Eid'],
  ['2026-12-18 09:00', '7 days', '2026-12-25', 'Christmas'],
  ['2026-12-25 09:00', '7 days', '2027-01-01', 'New Year: no calendar is asked, so it is certain'],
  ['2026-02-01 09:00', '28 days', '2026-03-01', 'February has 28'],
  ['2026-07-06 09:00', '5 days', '2026-07-13', 'two nights paused: 7, 10-13', '2026-07-08 09:00 > 2026-07-10 09:00'],
  ['2026-07-06 09:00', '5 days', '2026-07-11', 'paused over noon only', '2026-07-08 09:00 > 2026-07-08 23:00'],
]);

// prettier-ignore
dates('WIB', 'the duty of a citizen rolls forward to a working day', [
  ['2026-07-06 09:00', '4 days', '2026-07-10', 'a Friday stays'],
  ['2026-07-06 09:00', '5 days', '2026-07-13', 'Sat 11 rolls to Mon 13'],
  ['2026-07-06 09:00', '6 days', '2026-07-13', 'Sun 12 rolls to Mon 13'],
  ['2026-07-06 09:00', '7 days', '2026-07-13', 'Mon 13 itself'],
  ['2026-08-07 09:00', '8 days', '2026-08-18', 'Sat 15 rolls over Sun and the holiday to Tue 18'],
  ['2026-08-07 09:00', '10 days', '2026-08-18', 'the holiday rolls to Tue 18'],
  ['2026-03-08 09:00', '10 days', '2026-03-25', 'joint leave Wed 18 rolls through the whole gap'],
  ['2026-03-14 09:00', '10 days', '2026-03-25', 'Tue 24 rolls one day'],
  ['2026-05-04 09:00', '11 days', '2026-05-18', 'joint leave Fri 15 rolls to Mon 18'],
  ['2026-05-17 09:00', '10 days', '2026-05-29', 'Eid al-Adha Wed 27 rolls to Fri 29'],
  ['2026-05-20 09:00', '10 days', '2026-06-02', 'Sat 30 rolls over Vesak and Pancasila Day to Tue 2'],
  ['2026-12-10 09:00', '14 days', '2026-12-28', 'joint leave Thu 24 rolls to Mon 28'],
  ['2026-04-01 09:00', '2 days', '2026-04-06', 'Good Friday rolls over Easter to Mon 6'],
  ['2026-06-02 09:00', '14 days', '2026-06-17', 'Islamic New Year Tue 16 rolls to Wed 17'],
  ['2026-07-06 09:00', '30 days', '2026-08-05', 'a Wednesday stays'],
  ['2026-07-06 09:00', '5 days', '2026-07-14', 'Sat 11, rolled to Mon, paused that Monday night', '2026-07-13 09:00 > 2026-07-14 09:00'],
], { citizen: true });

// prettier-ignore
dates('WIB', 'working days of a citizen do not roll: they end on a working day', [
  ['2026-07-06 09:00', '4 working days', '2026-07-10', 'the same as for an official'],
  ['2026-08-13 09:00', '2 working days', '2026-08-18', 'the same as for an official'],
], { citizen: true });
