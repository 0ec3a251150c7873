import { describe, expect, it, test } from 'vitest';
import { deadline } from './deadline.ts';
import { at, calendarNamed, length, pause } from './testing/samples.ts';
import type { Calendar, Zone } from './types.ts';

// Every expected date below was worked out by hand on a printed calendar of 2026 with the days of domain.md 2.1.
// Free days of 2026: 1, 16 Jan; 16, 17 Feb; 18-24 Mar; 3 Apr; 1, 14, 15, 27, 28 May; 1, 16 Jun; 17, 25 Aug; 24, 25 Dec.

const calendars: Record<Zone, Calendar> = {
  7: calendarNamed('wib_5_hari'),
  8: calendarNamed('wita_5_hari'),
  9: calendarNamed('wit_5_hari'),
};

interface Asked {
  readonly pauses?: readonly string[];
  readonly zone?: Zone;
  readonly citizen?: boolean;
}

function due(sent: string, long: string, { pauses = [], zone = 7, citizen = false }: Asked = {}) {
  const start = sent.endsWith('Z') ? sent : at(sent, zone);
  const stops = pauses.map((text) => pause(text, zone));
  return deadline(calendars[zone], zone, length(long), start, { pauses: stops, citizenDuty: citizen });
}

/** The due moment that ends a local day. */
const endOf = (date: string, zone: Zone = 7) => at(`${date} 23:59:59.999`, zone);

type Row = readonly [why: string, sent: string, length: string, dayZero: string, due: string];

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

describe('what no clock can be is refused as a broken promise', () => {
  test.each([
    '-1 working days',
    '1.5 working days',
    '3661 working days',
    '3661 days',
    '87841 hours',
    '5270401 minutes',
    'x days',
  ])('a length of %s throws RangeError', (long) => {
    expect(() => due('2026-02-03 10:00', long)).toThrow(RangeError);
  });

  test.each(['3660 working days', '3660 days', '87840 hours', '5270400 minutes'])(
    'a length of %s is still counted',
    (long) => {
      expect(due('2026-02-03 10:00', long).due).toMatch(/^20(36|4\d)-/);
    },
  );

  it('a start that is no UTC instant throws RangeError', () => {
    expect(() => due('2026-02-30T00:00:00Z', '1 days')).toThrow(RangeError);
  });

  it('a pause of more than forty years throws RangeError instead of running on', () => {
    expect(() =>
      due('2026-02-03 10:00', '1 days', { pauses: ['2026-02-03 11:00 > 2070-01-01 00:00'] }),
    ).toThrow(RangeError);
  });
});
