/** Tables of dates worked out by hand, and the calendars they are worked out on; imported by tests alone. */
import { describe, expect, test } from 'vitest';
import { deadline } from '../deadline.ts';
import type { Calendar, CalendarDay, Deadline, IsoDate, Zone } from '../types.ts';
import { at, calendarNamed, length, pause } from './samples.ts';

const calendars: Readonly<Record<Zone, Calendar>> = {
  7: calendarNamed('wib_5_hari'),
  8: calendarNamed('wita_5_hari'),
  9: calendarNamed('wit_5_hari'),
};
const wib = calendars[7];

const own = (date: IsoDate, id: string, en: string): CalendarDay => ({
  date,
  kind: 'regional',
  name: { id, en },
  source: 'Keputusan daerah',
});
const withDays = (name: string, days: readonly CalendarDay[]): Calendar => ({
  ...wib,
  name,
  days: [...wib.days, ...days].sort((a, b) => (a.date < b.date ? -1 : 1)),
});

/** Where a table's dates are counted. What the region or the unit adds to WIB is made up, in the shape a calendar file has. */
export const PLACES = {
  WIB: wib,
  WITA: calendars[8],
  WIT: calendars[9],
  /** A province whose own days are Tuesday 6 January, Friday 20 February and Thursday 2 April. */
  province: withDays('provinsi', [
    own('2026-01-06', 'Hari jadi provinsi', 'Founding day of the province'),
    own('2026-02-20', 'Pemilihan daerah', 'Regional election'),
    own('2026-04-02', 'Hari adat', 'Day of custom'),
  ]),
  /** A unit that works six days; only Sunday is free. Until 14:00, in Ramadan as well. */
  clinic: {
    ...wib,
    name: 'puskesmas',
    weekend: [0],
    hours: [{ from: '2000-01-01', to: null, opens: '07:30', cutoff: '14:00' }],
  },
  /** A unit with a week of its own hours: 9 to 13 February only until 11:00. */
  desk: {
    ...wib,
    name: 'loket',
    hours: [...wib.hours, { from: '2026-02-09', to: '2026-02-13', opens: '08:00', cutoff: '11:00' }],
  },
} as const satisfies Readonly<Record<string, Calendar>>;
export type Place = keyof typeof PLACES;

export interface Asked {
  readonly pauses?: readonly string[];
  readonly zone?: Zone;
  readonly citizen?: boolean;
}

/** The deadline of something sent at a time on the wall ('2026-01-05 09:00'), or at an instant. */
export function due(
  sent: string,
  long: string,
  { pauses = [], zone = 7, citizen = false }: Asked = {},
  calendar: Calendar = calendars[zone],
): Deadline {
  const start = sent.endsWith('Z') ? sent : at(sent, zone);
  const stops = pauses.map((text) => pause(text, zone));
  return deadline(calendar, zone, length(long), start, { pauses: stops, citizenDuty: citizen });
}

/** The due moment that ends a local day. */
export function endOf(date: string, zone: Zone = 7): string {
  return at(`${date} 23:59:59.999`, zone);
}

/**
 * When it was sent, how long, when it is due, how that was worked out, and the pauses. The due moment is a date (until the
 * end of that day), a date and a time, or `never`; `?` after it says that it is provisional.
 */
export type DateRow = readonly [
  sent: string,
  length: string,
  due: string,
  why: string,
  ...pauses: readonly string[],
];

/** One test per row, all times on the wall of the place. */
export function dates(
  place: Place,
  title: string,
  rows: readonly DateRow[],
  { citizen = false }: Pick<Asked, 'citizen'> = {},
): void {
  const calendar: Calendar = PLACES[place];
  const { zone } = calendar;
  describe(title, () => {
    test.each(rows)('%s, %s, is due %s: %s', (sent, long, expected, _why, ...pauses) => {
      const found = due(sent, long, { pauses, zone, citizen }, calendar);
      expect(shown(found, expected, zone)).toBe(expected);
    });
  });
}

/** A deadline written as its row writes it: with the time of day only where the row has one. */
function shown({ due: moment, provisional }: Deadline, expected: string, zone: Zone): string {
  const mark = provisional ? '?' : '';
  if (moment === null) return `never${mark}`;
  const wall = new Date(Date.parse(moment) + zone * 3_600_000).toISOString();
  const date = wall.slice(0, 10);
  if (expected.includes(' ')) return `${date} ${wall.slice(11, 16)}${mark}`;
  return wall.endsWith('T23:59:59.999Z') ? date + mark : wall + mark;
}
