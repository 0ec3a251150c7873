import { dates } from '../testing/dates.ts';

// Worked out by hand like the other tables of this folder. Both kinds of standstill are pauses to the count.

// From Monday 6 July without a standstill: 7, 8, 9, 10, 13 July.
// prettier-ignore
dates('WIB', 'closed and opened again, a clock goes on with what was left', [
  ['2026-07-06 09:00', '5 working days', '2026-07-13', 'closed and opened within office hours', '2026-07-08 10:00 > 2026-07-08 11:00'],
  ['2026-07-06 09:00', '5 working days', '2026-07-13', 'closed in the evening, opened the next morning', '2026-07-08 17:00 > 2026-07-09 07:00'],
  ['2026-07-06 09:00', '5 working days', '2026-07-20', 'closed a week: 7, then 15, 16, 17, 20', '2026-07-08 10:00 > 2026-07-15 10:00'],
  ['2026-07-06 09:00', '5 working days', '2026-07-21', 'opened after cut-off: 7, then 16, 17, 20, 21', '2026-07-08 10:00 > 2026-07-15 16:01'],
  ['2026-07-06 09:00', '5 working days', '2026-08-10', 'closed on the fourth day for a month: 7, 8, 9; Fri 7, Mon 10 Aug', '2026-07-10 10:00 > 2026-08-07 10:00'],
  ['2026-07-06 09:00', '5 working days', '2026-07-17', 'closed on Saturday, opened on Friday: 7-10; Fri 17', '2026-07-11 10:00 > 2026-07-17 10:00'],
  ['2026-07-06 09:00', '5 working days', '2026-07-22', 'closed twice: 7; 10; 20, 21, 22', '2026-07-08 10:00 > 2026-07-10 10:00', '2026-07-13 10:00 > 2026-07-20 10:00'],
  ['2026-07-06 09:00', '5 working days', '2026-07-13', 'closed after it was late: what is past stays past', '2026-07-14 10:00 > 2026-07-30 10:00'],
  ['2026-03-13 10:00', '3 working days', '2026-03-27', 'closed Tue 17, opened Wed 25 after cut-off: 16, 26, 27', '2026-03-17 10:00 > 2026-03-25 17:00'],
  ['2026-12-22 10:00', '4 working days', '2027-01-04?', '28 and 29 lost: 23, 30, 31; Fri 1 lost as well; Mon 4', '2026-12-28 10:00 > 2026-12-30 10:00', '2027-01-01 08:00 > 2027-01-03 08:00'],
  ['2026-07-06 09:00', '24 hours', '2026-07-09 09:00', 'hours: two days closed', '2026-07-06 10:00 > 2026-07-08 10:00'],
  ['2026-07-06 09:00', '10 days', '2026-07-18', 'calendar days: two nights closed', '2026-07-08 10:00 > 2026-07-10 10:00'],
]);

// Power or network down, approved by the head of the unit (domain 2.2): the service clocks of the unit stand.
// prettier-ignore
dates('WIB', 'an outage of a unit takes the working days it covers', [
  ['2026-07-06 09:00', '5 working days', '2026-07-13', 'an hour within office time', '2026-07-08 10:00 > 2026-07-08 11:00'],
  ['2026-07-06 09:00', '5 working days', '2026-07-14', 'from noon into the night: Wed 8', '2026-07-08 12:00 > 2026-07-08 22:00'],
  ['2026-07-06 09:00', '5 working days', '2026-07-13', 'only at night', '2026-07-08 18:00 > 2026-07-09 04:00'],
  ['2026-07-06 09:00', '5 working days', '2026-07-15', 'two whole days, Wed 8 and Thu 9', '2026-07-08 00:00 > 2026-07-10 00:00'],
  ['2026-07-06 09:00', '5 working days', '2026-07-14', 'over the weekend from Fri 10 noon to Mon 13 noon', '2026-07-10 12:00 > 2026-07-13 12:00'],
  ['2026-07-06 09:00', '5 working days', '2026-07-16', 'three days of flood, 8, 9, 10: 7, then 13-16', '2026-07-08 09:00 > 2026-07-11 09:00'],
  ['2026-07-06 09:00', '5 working days', '2026-07-15', 'an outage within a question to the citizen counts once: 8 and 9', '2026-07-08 09:00 > 2026-07-10 09:00', '2026-07-08 12:00 > 2026-07-09 12:00'],
  ['2026-07-06 09:00', '5 working days', '2026-07-15', 'an outage that goes on after the answer: 8 and 9', '2026-07-08 09:00 > 2026-07-09 09:00', '2026-07-08 12:00 > 2026-07-10 12:00'],
  ['2026-07-06 09:00', '5 working days', '2026-07-13', 'an outage before the start', '2026-07-01 09:00 > 2026-07-02 17:00'],
  ['2026-07-06 09:00', '5 working days', 'never', 'an outage whose end is not known', '2026-07-08 09:00 >'],
  ['2026-03-13 10:00', '3 working days', '2026-03-25', 'an outage in the March gap', '2026-03-19 09:00 > 2026-03-24 09:00'],
  ['2026-02-18 10:00', '2 working days', '2026-02-23', 'in Ramadan from 15:00 sharp: Thu 19 is lost: 20, 23', '2026-02-19 15:00 > 2026-02-19 20:00'],
  ['2026-02-18 10:00', '2 working days', '2026-02-20', 'in Ramadan from 15:01: 19, 20', '2026-02-19 15:01 > 2026-02-19 20:00'],
]);
