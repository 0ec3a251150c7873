import { dates } from '../testing/dates.ts';

// Worked out by hand like the other tables of this folder; the days and hours of these places are in testing/dates.ts.

// prettier-ignore
dates('province', 'days of a region do not count there', [
  ['2026-01-05 10:00', '1 working days', '2026-01-07', 'Tue 6 is its founding day; Wed 7'],
  ['2026-01-05 16:01', '1 working days', '2026-01-08', 'day 0 Wed 7; Thu 8'],
  ['2026-01-06 10:00', '1 working days', '2026-01-08', 'sent on that day: day 0 Wed 7; Thu 8'],
  ['2026-02-18 10:00', '2 working days', '2026-02-23', 'Thu 19; election Fri 20; Mon 23'],
  ['2026-02-11 10:00', '5 working days', '2026-02-23', 'the worked example one day later'],
  ['2026-04-01 10:00', '1 working days', '2026-04-06', 'own Thu 2, Good Friday, Easter; Mon 6'],
  ['2026-04-01 16:01', '1 working days', '2026-04-07', 'day 0 Mon 6; Tue 7'],
  ['2026-07-06 09:00', '4 working days', '2026-07-10', 'elsewhere in the year nothing differs'],
  ['2026-02-18 10:00', '2 working days', '2026-02-23', 'a pause on its own day takes nothing', '2026-02-20 08:00 > 2026-02-20 20:00'],
  ['2026-02-18 10:00', '2 days', '2026-02-20', 'calendar days of an official count it'],
]);

// prettier-ignore
dates('province', 'a citizen of the region rolls over its days', [
  ['2026-02-18 10:00', '2 days', '2026-02-23', 'Fri 20 is free there: Mon 23'],
  ['2026-03-31 10:00', '2 days', '2026-04-06', 'own Thu 2, Good Friday, Easter: Mon 6'],
], { citizen: true });

// prettier-ignore
dates('clinic', 'a unit of six days counts Saturdays', [
  ['2026-07-10 09:00', '1 working days', '2026-07-11', 'Fri; Sat 11'],
  ['2026-07-11 09:00', '1 working days', '2026-07-13', 'Sat; Sun free; Mon 13'],
  ['2026-07-12 09:00', '1 working days', '2026-07-14', 'Sun: day 0 Mon 13; Tue 14'],
  ['2026-07-06 09:00', '6 working days', '2026-07-13', '7-11, 13'],
  ['2026-07-10 14:00', '1 working days', '2026-07-11', 'at its cut-off'],
  ['2026-07-10 14:01', '1 working days', '2026-07-13', 'after it: day 0 Sat 11; Mon 13'],
  ['2026-02-20 14:00', '1 working days', '2026-02-21', 'its hours hold in Ramadan as well; Sat 21'],
  ['2026-03-16 09:00', '3 working days', '2026-03-26', 'Tue 17; the gap, Eid Saturday too; 25, 26'],
  ['2026-08-14 09:00', '2 working days', '2026-08-18', 'Sat 15; Mon 17 free; Tue 18'],
  ['2026-07-06 09:00', '4 working days', '2026-07-11', 'Wed 8 lost by a pause over 14:00: 7, 9, 10, 11', '2026-07-08 13:00 > 2026-07-08 14:30'],
]);

// prettier-ignore
dates('clinic', 'a citizen of a unit of six days may end on a Saturday', [
  ['2026-07-06 09:00', '5 days', '2026-07-11', 'Sat 11 is worked there'],
  ['2026-07-06 09:00', '6 days', '2026-07-13', 'Sun 12 rolls to Mon 13'],
], { citizen: true });

// prettier-ignore
dates('desk', 'a week of own hours moves the cut-off of that week alone', [
  ['2026-02-06 15:00', '1 working days', '2026-02-09', 'the Friday before: until 16:00'],
  ['2026-02-09 10:59', '1 working days', '2026-02-10', 'in time'],
  ['2026-02-09 11:00', '1 working days', '2026-02-10', 'at 11:00'],
  ['2026-02-09 11:01', '1 working days', '2026-02-11', 'day 0 Tue 10; Wed 11'],
  ['2026-02-13 11:01', '1 working days', '2026-02-19', 'day 0 Wed 18 after leave and Imlek; Thu 19'],
  ['2026-02-18 15:59', '1 working days', '2026-02-19', 'the week after: until 16:00 again'],
  ['2026-02-06 10:00', '3 working days', '2026-02-12', 'Tue 10 lost by a pause over 11:00: 9, 11, 12', '2026-02-10 09:00 > 2026-02-10 12:00'],
  ['2026-02-06 10:00', '3 working days', '2026-02-11', 'a pause from 11:01 takes nothing: 9, 10, 11', '2026-02-10 11:01 > 2026-02-10 18:00'],
]);
