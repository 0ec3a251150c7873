import { describe, expect, test } from 'vitest';
import { dates, due, endOf } from '../testing/dates.ts';

// Worked out by hand on a printed calendar of 2026 with the days of domain.md 2.1, and counted a second time by another program.
// Free days of 2026: 1, 16 Jan; 16, 17 Feb; 18-24 Mar; 3 Apr; 1, 14, 15, 27, 28 May; 1, 16 Jun; 17, 25 Aug; 24, 25 Dec.

describe('a working day counts if the clock is running when office hours end', () => {
  type PauseRow = readonly [
    why: string,
    sent: string,
    length: string,
    pauses: readonly string[],
    due: string | null,
  ];
  // Five working days from Monday 2 February without a pause: 3, 4, 5, 6, 9 February.
  const monday = '2026-02-02 10:00';
  const five = '5 working days';
  // prettier-ignore
  const rows: PauseRow[] = [
    ['domain.md 2.2, paused over a long weekend', '2026-02-11 10:00', five, ['2026-02-12 10:00 > 2026-02-18 09:00'], '2026-02-24'],
    ['back the same afternoon', monday, five, ['2026-02-04 10:00 > 2026-02-04 15:00'], '2026-02-09'],
    ['back at the cut-off', monday, five, ['2026-02-04 10:00 > 2026-02-04 16:00'], '2026-02-09'],
    ['back a minute after cut-off loses the day', monday, five, ['2026-02-04 10:00 > 2026-02-04 16:01'], '2026-02-10'],
    ['back the next morning', monday, five, ['2026-02-04 10:00 > 2026-02-05 09:00'], '2026-02-10'],
    ['from Friday noon to Monday morning', monday, five, ['2026-02-06 10:00 > 2026-02-09 09:00'], '2026-02-10'],
    ['from Friday after cut-off to Monday before opening', monday, five, ['2026-02-06 17:00 > 2026-02-09 07:00'], '2026-02-09'],
    ['from Friday after cut-off to Monday morning', monday, five, ['2026-02-06 17:00 > 2026-02-09 09:00'], '2026-02-09'],
    ['from Friday after cut-off to Tuesday morning', monday, five, ['2026-02-06 17:00 > 2026-02-10 09:00'], '2026-02-10'],
    ['one hour in the evening', monday, five, ['2026-02-06 17:00 > 2026-02-06 18:00'], '2026-02-09'],
    ['on the weekend only', monday, five, ['2026-02-07 10:00 > 2026-02-08 10:00'], '2026-02-09'],
    ['from Saturday to Monday after cut-off', monday, five, ['2026-02-07 10:00 > 2026-02-09 17:00'], '2026-02-10'],
    ['within day zero', monday, five, ['2026-02-02 11:00 > 2026-02-02 12:00'], '2026-02-09'],
    ['from day zero to day one', monday, five, ['2026-02-02 11:00 > 2026-02-03 09:00'], '2026-02-09'],
    ['two pauses lose two days', monday, five, ['2026-02-03 10:00 > 2026-02-04 09:00', '2026-02-05 10:00 > 2026-02-06 09:00'], '2026-02-11'],
    ['overlapping pauses lose each day once', monday, five, ['2026-02-03 10:00 > 2026-02-05 09:00', '2026-02-04 08:00 > 2026-02-06 09:00'], '2026-02-12'],
    ['after the due date', monday, five, ['2026-02-10 10:00 > 2026-02-12 10:00'], '2026-02-09'],
    ['a week long', monday, five, ['2026-02-04 10:00 > 2026-02-11 10:00'], '2026-02-18'],
    ['over joint leave without office time', '2026-02-11 10:00', five, ['2026-02-13 17:00 > 2026-02-18 07:30'], '2026-02-20'],
    ['over joint leave from office time on', '2026-02-11 10:00', five, ['2026-02-13 10:00 > 2026-02-18 09:00'], '2026-02-23'],
    ['back after the Ramadan cut-off', '2026-02-18 10:00', '3 working days', ['2026-02-19 10:00 > 2026-02-19 15:30'], '2026-02-24'],
    ['back at the Ramadan cut-off', '2026-02-18 10:00', '3 working days', ['2026-02-19 10:00 > 2026-02-19 15:00'], '2026-02-23'],
    ['back late on the last day before Eid', '2026-03-16 10:00', '2 working days', ['2026-03-17 09:00 > 2026-03-17 15:30'], '2026-03-26'],
    ['still standing', monday, five, ['2026-02-05 10:00 >'], null],
    ['still standing since the last day at noon', monday, five, ['2026-02-09 12:00 >'], null],
    ['standing since the evening of the last day', monday, five, ['2026-02-09 17:00 >'], '2026-02-09'],
    ['standing since after the due date', monday, five, ['2026-02-10 08:00 >'], '2026-02-09'],
    ['no day at all, paused on day zero', monday, '0 working days', ['2026-02-02 11:00 > 2026-02-03 09:00'], '2026-02-03'],
  ];
  test.each(rows)('%s: %s, %s, paused %j, is due on %s', (_why, sent, long, pauses, date) => {
    expect(due(sent, long, { pauses })).toMatchObject({
      dueDate: date,
      due: date && endOf(date),
      provisional: false,
    });
  });
});

// Four working days from Monday 6 July without a pause: 7, 8, 9, 10 July.
// prettier-ignore
dates('WIB', 'a pause takes the days at whose cut-off it stands', [
  ['2026-07-06 09:00', '4 working days', '2026-07-10', 'one minute before the cut-off is over', '2026-07-08 09:00 > 2026-07-08 15:59'],
  ['2026-07-06 09:00', '4 working days', '2026-07-10', 'over at the cut-off itself', '2026-07-08 09:00 > 2026-07-08 16:00'],
  ['2026-07-06 09:00', '4 working days', '2026-07-13', 'over a minute after it: 7, 9, 10, 13', '2026-07-08 09:00 > 2026-07-08 16:01'],
  ['2026-07-06 09:00', '4 working days', '2026-07-13', 'begins at the cut-off: Wed 8 is lost', '2026-07-08 16:00 > 2026-07-09 08:00'],
  ['2026-07-06 09:00', '4 working days', '2026-07-10', 'begins a minute after it: nothing is lost', '2026-07-08 16:01 > 2026-07-09 08:00'],
  ['2026-07-06 09:00', '4 working days', '2026-07-14', 'two cut-offs: 7, 10, 13, 14', '2026-07-08 09:00 > 2026-07-09 17:00'],
  ['2026-07-06 09:00', '4 working days', '2026-07-17', 'Tue 7 to Mon 13 are lost: 14, 15, 16, 17', '2026-07-07 09:00 > 2026-07-13 17:00'],
  ['2026-07-06 09:00', '4 working days', '2026-07-10', 'the evening after the due date is no matter', '2026-07-10 16:30 > 2026-07-20 09:00'],
  ['2026-07-06 09:00', '4 working days', '2026-07-20', 'begins on the last day before cut-off: 20 in place of 10', '2026-07-10 15:30 > 2026-07-20 09:00'],
  ['2026-07-06 09:00', '4 working days', '2026-07-10', 'before the start', '2026-07-01 09:00 > 2026-07-03 09:00'],
  ['2026-07-06 09:00', '4 working days', '2026-07-10', 'from before the start into day 0', '2026-07-01 09:00 > 2026-07-06 15:00'],
  ['2026-07-06 09:00', '4 working days', '2026-07-13', 'from before the start into day 1: 8, 9, 10, 13', '2026-07-01 09:00 > 2026-07-07 18:00'],
  ['2026-07-06 09:00', '4 working days', 'never', 'stands since day 1', '2026-07-07 09:00 >'],
  ['2026-07-06 09:00', '4 working days', 'never', 'stands since the last day', '2026-07-10 08:00 >'],
  ['2026-07-06 09:00', '4 working days', '2026-07-10', 'stands since the evening of the last day', '2026-07-10 16:01 >'],
]);

// prettier-ignore
dates('WIB', 'a pause over free days takes only the working days in it', [
  ['2026-07-09 09:00', '2 working days', '2026-07-13', 'Sat to Sun: Fri 10, Mon 13', '2026-07-11 09:00 > 2026-07-12 20:00'],
  ['2026-07-09 09:00', '2 working days', '2026-07-13', 'Fri evening to Mon morning', '2026-07-10 18:00 > 2026-07-13 08:00'],
  ['2026-07-09 09:00', '2 working days', '2026-07-14', 'Fri noon to Mon morning: 13, 14', '2026-07-10 12:00 > 2026-07-13 08:00'],
  ['2026-07-09 09:00', '2 working days', '2026-07-15', 'Fri noon to Mon evening: 14, 15', '2026-07-10 12:00 > 2026-07-13 18:00'],
  ['2026-08-14 09:00', '2 working days', '2026-08-19', 'on Independence Day alone: 18, 19', '2026-08-17 08:00 > 2026-08-17 20:00'],
  ['2026-08-14 09:00', '2 working days', '2026-08-19', 'from Sat over the holiday to Tue morning', '2026-08-15 08:00 > 2026-08-18 09:00'],
  ['2026-08-14 09:00', '2 working days', '2026-08-20', 'from Sat over the holiday to Tue evening: 19, 20', '2026-08-15 08:00 > 2026-08-18 17:00'],
  ['2026-03-16 10:00', '3 working days', '2026-03-26', 'in the March gap: 17, 25, 26', '2026-03-18 08:00 > 2026-03-24 20:00'],
  ['2026-03-16 10:00', '3 working days', '2026-03-27', 'Tue before cut-off into the gap: 25, 26, 27', '2026-03-17 14:00 > 2026-03-20 10:00'],
  ['2026-03-16 10:00', '3 working days', '2026-03-26', 'Tue after the Ramadan cut-off into the gap', '2026-03-17 15:01 > 2026-03-20 10:00'],
  ['2026-03-16 10:00', '3 working days', '2026-03-27', 'out of the gap after Wed 25: 17, 26, 27', '2026-03-20 10:00 > 2026-03-25 16:30'],
  ['2026-12-22 10:00', '3 working days', '2026-12-29', 'over Christmas: 23, 28, 29', '2026-12-24 08:00 > 2026-12-28 08:00'],
  ['2026-05-13 10:00', '2 working days', '2026-05-19', 'on joint leave: 18, 19', '2026-05-15 08:00 > 2026-05-16 20:00'],
  ['2026-05-26 10:00', '1 working days', '2026-06-02', 'the one Friday between: weekend, 1 June; Tue 2', '2026-05-29 10:00 > 2026-05-30 10:00'],
]);

// prettier-ignore
dates('WIB', 'several pauses take each day once', [
  ['2026-07-06 09:00', '4 working days', '2026-07-14', 'Tue night and Thu night: 8, 10, 13, 14', '2026-07-07 09:00 > 2026-07-08 09:00', '2026-07-09 09:00 > 2026-07-10 09:00'],
  ['2026-07-06 09:00', '4 working days', '2026-07-14', 'told the other way round', '2026-07-09 09:00 > 2026-07-10 09:00', '2026-07-07 09:00 > 2026-07-08 09:00'],
  ['2026-07-06 09:00', '4 working days', '2026-07-13', 'one within the other: 8, 9, 10, 13', '2026-07-07 09:00 > 2026-07-08 09:00', '2026-07-07 12:00 > 2026-07-07 13:00'],
  ['2026-07-06 09:00', '4 working days', '2026-07-13', 'touching at noon: only Tue 7 is lost', '2026-07-07 09:00 > 2026-07-07 12:00', '2026-07-07 12:00 > 2026-07-08 09:00'],
  ['2026-07-06 09:00', '4 working days', '2026-07-10', 'three within office hours', '2026-07-07 09:00 > 2026-07-07 10:00', '2026-07-08 09:00 > 2026-07-08 10:00', '2026-07-09 09:00 > 2026-07-09 10:00'],
  ['2026-07-06 09:00', '4 working days', '2026-07-15', 'three nights: 7, 8, 9 lost: 10, 13, 14, 15', '2026-07-07 15:00 > 2026-07-08 08:00', '2026-07-08 15:00 > 2026-07-09 08:00', '2026-07-09 15:00 > 2026-07-10 08:00'],
  ['2026-07-06 09:00', '4 working days', 'never', 'the second one still stands', '2026-07-07 09:00 > 2026-07-08 09:00', '2026-07-09 09:00 >'],
  ['2026-07-06 09:00', '4 working days', '2026-07-13', 'the second one, begins in the evening of the new due date', '2026-07-07 09:00 > 2026-07-08 09:00', '2026-07-13 17:00 > 2026-07-15 09:00'],
  ['2026-07-06 09:00', '4 working days', '2026-07-15', 'the first moves the end into the second: 8, 9, 10, 15', '2026-07-07 09:00 > 2026-07-08 09:00', '2026-07-13 09:00 > 2026-07-15 09:00'],
]);
