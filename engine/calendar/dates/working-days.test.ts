import { describe, expect, test } from 'vitest';
import { dates, due, endOf } from '../testing/dates.ts';

type Row = readonly [why: string, sent: string, length: string, dayZero: string, due: string];

// Worked out by hand on a printed calendar of 2026 with the days of domain.md 2.1, and counted a second time by another program.
// Free days of 2026: 1, 16 Jan; 16, 17 Feb; 18-24 Mar; 3 Apr; 1, 14, 15, 27, 28 May; 1, 16 Jun; 17, 25 Aug; 24, 25 Dec.

describe('a working-day deadline is the N-th working day after day zero', () => {
  // prettier-ignore
  const rows: Row[] = [
    ['a plain week', '2026-01-05 09:00', '3 working days', '2026-01-05', '2026-01-08'],
    ['over a weekend', '2026-01-09 10:00', '1 working days', '2026-01-09', '2026-01-12'],
    [
      'over a Friday holiday and the weekend',
      '2026-01-15 10:00',
      '1 working days',
      '2026-01-15',
      '2026-01-19',
    ],
    ['a minute before cut-off', '2026-01-02 15:59', '5 working days', '2026-01-02', '2026-01-09'],
    ['at the cut-off itself', '2026-01-02 16:00', '5 working days', '2026-01-02', '2026-01-09'],
    ['a minute after cut-off', '2026-01-02 16:01', '5 working days', '2026-01-05', '2026-01-12'],
    ['a second after cut-off', '2026-01-02 16:00:01', '5 working days', '2026-01-05', '2026-01-12'],
    ['sent on a Saturday', '2026-01-03 09:00', '5 working days', '2026-01-05', '2026-01-12'],
    ['sent on a holiday', '2026-01-01 09:00', '1 working days', '2026-01-02', '2026-01-05'],
    ['sent before opening', '2026-02-03 05:00', '1 working days', '2026-02-03', '2026-02-04'],
    ['sent at midnight sharp', '2026-02-03 00:00', '1 working days', '2026-02-03', '2026-02-04'],
    ['sent a minute before midnight', '2026-02-03 23:59', '1 working days', '2026-02-04', '2026-02-05'],
    ['domain.md 2.2, worked example', '2026-02-11 10:00', '5 working days', '2026-02-11', '2026-02-20'],
    ['joint leave and holiday in a row', '2026-02-13 10:00', '3 working days', '2026-02-13', '2026-02-20'],
    ['after cut-off before joint leave', '2026-02-13 16:30', '1 working days', '2026-02-18', '2026-02-19'],
    ['the day before Ramadan keeps 16:00', '2026-02-18 15:30', '1 working days', '2026-02-18', '2026-02-19'],
    ['the Ramadan cut-off itself', '2026-02-19 15:00', '1 working days', '2026-02-19', '2026-02-20'],
    ['a minute after the Ramadan cut-off', '2026-02-19 15:01', '1 working days', '2026-02-20', '2026-02-23'],
    ['before the Eid days', '2026-03-17 14:00', '1 working days', '2026-03-17', '2026-03-25'],
    [
      'after the Ramadan cut-off before the Eid days',
      '2026-03-17 15:30',
      '1 working days',
      '2026-03-25',
      '2026-03-26',
    ],
    ['counting across the Eid days', '2026-03-16 10:00', '3 working days', '2026-03-16', '2026-03-26'],
    ['sent on joint leave', '2026-03-18 10:00', '2 working days', '2026-03-25', '2026-03-27'],
    ['sent between Nyepi and Eid', '2026-03-20 10:00', '5 working days', '2026-03-25', '2026-04-01'],
    [
      'the first day after Ramadan has 16:00 again',
      '2026-03-25 15:30',
      '1 working days',
      '2026-03-25',
      '2026-03-26',
    ],
    ['ten days over Good Friday', '2026-03-26 10:00', '10 working days', '2026-03-26', '2026-04-10'],
    ['after cut-off before Good Friday', '2026-04-02 17:00', '1 working days', '2026-04-06', '2026-04-07'],
    ['over Labour Day', '2026-04-30 10:00', '1 working days', '2026-04-30', '2026-05-04'],
    ['over Ascension and its joint leave', '2026-05-13 10:00', '2 working days', '2026-05-13', '2026-05-19'],
    [
      'one day between Eid al-Adha and a weekend',
      '2026-05-26 10:00',
      '1 working days',
      '2026-05-26',
      '2026-05-29',
    ],
    ['on over Pancasila Day', '2026-05-26 10:00', '2 working days', '2026-05-26', '2026-06-02'],
    ['after cut-off before a long weekend', '2026-05-29 16:30', '1 working days', '2026-06-02', '2026-06-03'],
    ['over a holiday on Tuesday', '2026-06-15 10:00', '1 working days', '2026-06-15', '2026-06-17'],
    ['fourteen days in July', '2026-07-01 10:00', '14 working days', '2026-07-01', '2026-07-21'],
    ['over Independence Day', '2026-08-14 10:00', '5 working days', '2026-08-14', '2026-08-24'],
    ['over the Birthday of the Prophet', '2026-08-24 10:00', '1 working days', '2026-08-24', '2026-08-26'],
    ['sixty days in the last quarter', '2026-10-01 10:00', '60 working days', '2026-10-01', '2026-12-28'],
    ['over Christmas', '2026-12-23 10:00', '1 working days', '2026-12-23', '2026-12-28'],
    ['up to the last day of the year', '2026-12-23 10:00', '4 working days', '2026-12-23', '2026-12-31'],
    ['no day at all is the rest of day zero', '2026-02-03 10:00', '0 working days', '2026-02-03', '2026-02-03'],
    ['no day at all, sent after cut-off', '2026-02-03 17:00', '0 working days', '2026-02-04', '2026-02-04'],
  ];
  test.each(rows)('%s: %s, %s, counted from %s, is due on %s', (_why, sent, long, dayZero, date) => {
    expect(due(sent, long)).toMatchObject({ dayZero, dueDate: date, due: endOf(date), provisional: false });
  });
});

// prettier-ignore
dates('WIB', 'every weekday has its N-th working day', [
  ['2026-07-06 09:00', '1 working days', '2026-07-07', 'Mon; Tue 7'],
  ['2026-07-07 09:00', '1 working days', '2026-07-08', 'Tue; Wed 8'],
  ['2026-07-08 09:00', '1 working days', '2026-07-09', 'Wed; Thu 9'],
  ['2026-07-09 09:00', '1 working days', '2026-07-10', 'Thu; Fri 10'],
  ['2026-07-10 09:00', '1 working days', '2026-07-13', 'Fri; Sat and Sun free, Mon 13'],
  ['2026-07-11 09:00', '1 working days', '2026-07-14', 'Sat, so day 0 is Mon 13; Tue 14'],
  ['2026-07-12 09:00', '1 working days', '2026-07-14', 'Sun, so day 0 is Mon 13; Tue 14'],
  ['2026-07-06 09:00', '2 working days', '2026-07-08', '7, 8'],
  ['2026-07-06 09:00', '3 working days', '2026-07-09', '7, 8, 9'],
  ['2026-07-06 09:00', '4 working days', '2026-07-10', '7, 8, 9, 10'],
  ['2026-07-06 09:00', '5 working days', '2026-07-13', '7-10, then Mon 13'],
  ['2026-07-06 09:00', '10 working days', '2026-07-20', 'two weeks of five'],
  ['2026-07-06 09:00', '20 working days', '2026-08-03', 'four weeks of five; no free day in July'],
  ['2026-07-06 09:00', '30 working days', '2026-08-18', 'six weeks to Mon 17 Aug, a holiday: Tue 18'],
]);

// prettier-ignore
dates('WIB', 'the cut-off decides by the minute, and the last minute is in time', [
  ['2026-04-08 15:59', '2 working days', '2026-04-10', 'Wed before 16:00; Thu 9, Fri 10'],
  ['2026-04-08 16:00', '2 working days', '2026-04-10', 'at 16:00; the same'],
  ['2026-04-08 16:01', '2 working days', '2026-04-13', 'after 16:00, day 0 Thu 9; Fri 10, Mon 13'],
  ['2026-04-10 15:59', '2 working days', '2026-04-14', 'Fri; Mon 13, Tue 14'],
  ['2026-04-10 16:00', '2 working days', '2026-04-14', 'Fri at 16:00; the same'],
  ['2026-04-10 16:01', '2 working days', '2026-04-15', 'day 0 Mon 13; Tue 14, Wed 15'],
  ['2026-04-11 15:59', '2 working days', '2026-04-15', 'Sat: the hour is no matter'],
  ['2026-04-11 16:01', '2 working days', '2026-04-15', 'Sat: the hour is no matter'],
  ['2026-04-02 15:59', '1 working days', '2026-04-06', 'Thu; Good Friday, weekend; Mon 6'],
  ['2026-04-02 16:00', '1 working days', '2026-04-06', 'Thu at 16:00; the same'],
  ['2026-04-02 16:01', '1 working days', '2026-04-07', 'day 0 Mon 6; Tue 7'],
  ['2026-12-23 15:59', '1 working days', '2026-12-28', 'Wed; 24 leave, 25 Christmas, weekend; Mon 28'],
  ['2026-12-23 16:01', '1 working days', '2026-12-29', 'day 0 Mon 28; Tue 29'],
  ['2026-07-06 07:29', '1 working days', '2026-07-07', 'before opening is that day'],
  ['2026-07-06 07:30', '1 working days', '2026-07-07', 'at opening'],
  ['2026-07-06 15:59:59', '1 working days', '2026-07-07', 'the last second'],
  ['2026-07-06 16:00:01', '1 working days', '2026-07-08', 'one second late: day 0 Tue 7'],
]);

// prettier-ignore
dates('WIB', 'the March gap: no working day from Wednesday 18 to Tuesday 24 March', [
  ['2026-03-13 10:00', '1 working days', '2026-03-16', 'Fri; Mon 16'],
  ['2026-03-13 10:00', '2 working days', '2026-03-17', 'Mon 16, Tue 17'],
  ['2026-03-13 10:00', '3 working days', '2026-03-25', '16, 17; gap; Wed 25'],
  ['2026-03-13 15:01', '1 working days', '2026-03-17', 'after 15:00 in Ramadan: day 0 Mon 16; Tue 17'],
  ['2026-03-16 15:00', '1 working days', '2026-03-17', 'at 15:00; Tue 17'],
  ['2026-03-16 15:01', '1 working days', '2026-03-25', 'day 0 Tue 17; gap; Wed 25'],
  ['2026-03-17 14:59', '1 working days', '2026-03-25', 'Tue; gap; Wed 25'],
  ['2026-03-17 15:00', '1 working days', '2026-03-25', 'Tue at 15:00; the same'],
  ['2026-03-17 15:01', '1 working days', '2026-03-26', 'day 0 Wed 25; Thu 26'],
  ['2026-03-19 12:00', '1 working days', '2026-03-26', 'Nyepi: day 0 Wed 25; Thu 26'],
  ['2026-03-21 12:00', '1 working days', '2026-03-26', 'Eid on a Saturday: the same'],
  ['2026-03-22 12:00', '1 working days', '2026-03-26', 'Eid on a Sunday: the same'],
  ['2026-03-23 12:00', '1 working days', '2026-03-26', 'joint leave: the same'],
  ['2026-03-24 23:59', '1 working days', '2026-03-26', 'the last minute of the gap'],
  ['2026-03-25 00:00', '1 working days', '2026-03-26', 'the first minute after it'],
  ['2026-03-17 10:00', '3 working days', '2026-03-27', '25, 26, 27'],
  ['2026-03-02 10:00', '14 working days', '2026-03-27', '3-6 (4), 9-13 (9), 16, 17 (11), 25-27 (14)'],
  ['2026-03-10 10:00', '10 working days', '2026-03-31', '11-13 (3), 16, 17 (5), 25-27 (8), 30, 31 (10)'],
]);

// prettier-ignore
dates('WIB', 'Ramadan closes at 15:00, from 19 February to 19 March', [
  ['2026-02-18 16:00', '1 working days', '2026-02-19', 'the day before: until 16:00'],
  ['2026-02-18 16:01', '1 working days', '2026-02-20', 'day 0 Thu 19; Fri 20'],
  ['2026-02-19 14:59', '1 working days', '2026-02-20', 'first day of Ramadan, in time'],
  ['2026-02-19 15:01', '3 working days', '2026-02-25', 'day 0 Fri 20; Mon 23, Tue 24, Wed 25'],
  ['2026-02-20 15:00', '1 working days', '2026-02-23', 'Fri; Mon 23'],
  ['2026-02-20 15:01', '1 working days', '2026-02-24', 'day 0 Mon 23; Tue 24'],
  ['2026-02-27 15:30', '2 working days', '2026-03-04', 'day 0 Mon 2 Mar; Tue 3, Wed 4'],
  ['2026-03-25 15:59', '1 working days', '2026-03-26', 'Ramadan is over: until 16:00'],
  ['2026-03-25 16:01', '1 working days', '2026-03-27', 'day 0 Thu 26; Fri 27'],
]);

// prettier-ignore
dates('WIB', 'holidays and joint leave one after the other', [
  ['2026-02-12 10:00', '2 working days', '2026-02-18', 'Fri 13; weekend, leave, Imlek; Wed 18'],
  ['2026-02-16 10:00', '1 working days', '2026-02-19', 'sent on joint leave: day 0 Wed 18; Thu 19'],
  ['2026-02-17 10:00', '1 working days', '2026-02-19', 'sent on Imlek: day 0 Wed 18; Thu 19'],
  ['2026-05-12 10:00', '2 working days', '2026-05-18', 'Wed 13; 14 holiday, 15 leave, weekend; Mon 18'],
  ['2026-05-15 10:00', '1 working days', '2026-05-19', 'joint leave: day 0 Mon 18; Tue 19'],
  ['2026-05-25 10:00', '3 working days', '2026-06-02', 'Tue 26; 27, 28 free; Fri 29; weekend, 1 June; Tue 2'],
  ['2026-05-27 10:00', '1 working days', '2026-06-02', 'Eid al-Adha: day 0 Fri 29; 1 June free; Tue 2'],
  ['2026-05-28 10:00', '2 working days', '2026-06-03', 'joint leave: day 0 Fri 29; Tue 2, Wed 3'],
  ['2026-05-31 10:00', '1 working days', '2026-06-03', 'Vesak on a Sunday: day 0 Tue 2; Wed 3'],
  ['2026-04-05 10:00', '1 working days', '2026-04-07', 'Easter Sunday: day 0 Mon 6; Tue 7'],
  ['2026-06-12 10:00', '3 working days', '2026-06-18', 'Mon 15; 16 free; Wed 17, Thu 18'],
  ['2026-08-13 10:00', '2 working days', '2026-08-18', 'Fri 14; Mon 17 free; Tue 18'],
  ['2026-08-20 10:00', '3 working days', '2026-08-26', 'Fri 21, Mon 24; 25 free; Wed 26'],
  ['2026-12-21 10:00', '3 working days', '2026-12-28', '22, 23; 24 leave, 25 holiday, weekend; 28'],
  ['2026-12-24 10:00', '2 working days', '2026-12-30', 'joint leave: day 0 Mon 28; 29, 30'],
  ['2026-04-28 10:00', '5 working days', '2026-05-06', '29, 30; 1 May free, weekend; 4, 5, 6'],
  ['2026-05-04 10:00', '14 working days', '2026-05-26', '5-8 (4), 11-13 (7), 18-22 (12), 25, 26 (14)'],
  ['2026-01-02 10:00', '60 working days', '2026-04-09', '5-30 Jan 19, Feb 18 (37), Mar 17 (54), 1, 2, 6-9 Apr (60)'],
]);
