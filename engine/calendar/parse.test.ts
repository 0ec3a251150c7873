import { describe, expect, it, test } from 'vitest';
import { parseCalendar } from './parse.ts';

const name = { id: 'Tahun Baru', en: 'New Year' };
const newYear = { date: '2026-01-01', kind: 'holiday', name, source: 'SKB 1/2025' };
const christmas = { ...newYear, date: '2026-12-25' };
const hours = { from: '2026-01-01', to: null, opens: '07:30', cutoff: '16:00' };
const good = {
  name: 'contoh',
  title: { id: 'Contoh', en: 'Example' },
  zone: 7,
  years: [2026],
  days: [newYear, christmas],
  hours: [hours],
  weekend: [0, 6],
};

/** Each problem as its place, its code and the words that go into the sentence. */
function problemsOf(value: unknown): string[] {
  const parsed = parseCalendar(value);
  if ('calendar' in parsed) return [];
  return parsed.problems.map(({ path, code, params }) =>
    [path.join('.'), code, ...Object.values(params)].filter((word) => word !== '').join(' '),
  );
}

describe('a calendar', () => {
  it('that is right comes back as it is', () => {
    expect(parseCalendar(good)).toEqual({ calendar: good });
  });

  it('may have no weekend and hours that change within the year', () => {
    const ramadan = { from: '2026-02-19', to: '2026-03-19', opens: '08:00', cutoff: '15:00' };
    expect(problemsOf({ ...good, weekend: [], hours: [hours, ramadan] })).toEqual([]);
  });

  // prettier-ignore
  test.each([
    ['no map', [], 'wrong-type #map #list'],
    ['an unknown key', { ...good, timezone: 7 }, 'timezone unknown-key timezone name, title, zone, years, days, hours, weekend'],
    ['a name with a space', { ...good, name: 'WIB lima' }, 'name wrong-format WIB lima wib_5_hari'],
    ['a title in one language', { ...good, title: { id: 'Contoh' } }, 'title.en missing-key en'],
    ['a title in three languages', { ...good, title: { ...good.title, jv: 'Conto' } }, 'title.jv unknown-key jv id, en'],
    ['a zone outside Indonesia', { ...good, zone: 10 }, 'zone unknown-value 10 7, 8, 9'],
    ['no years', { ...good, years: [] }, 'years calendar-years'],
    ['years out of order', { ...good, years: [2027, 2026] }, 'years calendar-years'],
    ['a year twice', { ...good, years: [2026, 2026] }, 'years calendar-years'],
    ['a listed year without days', { ...good, years: [2026, 2027] }, 'years calendar-year-empty 2027'],
    ['a day outside the years', { ...good, days: [newYear, { ...newYear, date: '2027-01-01' }] }, 'days.1 calendar-day-outside 2027-01-01'],
    ['days that are no list', { ...good, days: {} }, 'days wrong-type #list #map'],
    ['a day that is no map', { ...good, days: ['2026-01-01'] }, 'days.0 wrong-type #map 2026-01-01'],
    ['a date that does not exist', { ...good, days: [{ ...newYear, date: '2026-02-30' }] }, 'days.0.date wrong-format 2026-02-30 2026-03-25'],
    ['a day without a date', { ...good, days: [{ ...newYear, date: undefined }] }, 'days.0.date missing-key date'],
    ['an unknown kind', { ...good, days: [{ ...newYear, kind: 'fun' }] }, 'days.0.kind unknown-value fun holiday, joint_leave, regional'],
    ['a day without a name', { ...good, days: [{ ...newYear, name: 'Tahun Baru' }] }, 'days.0.name wrong-type #map Tahun Baru'],
    ['a day without a source', { ...good, days: [{ ...newYear, source: ' ' }] }, 'days.0.source wrong-type #text  '],
    ['a strange key of a day', { ...good, days: [{ ...newYear, note: 'x' }] }, 'days.0.note unknown-key note date, kind, name, source'],
    ['days out of order', { ...good, days: [christmas, newYear] }, 'days.1 calendar-day-order 2026-01-01 2026-12-25'],
    ['a date twice', { ...good, days: [newYear, newYear] }, 'days.1 calendar-day-twice 2026-01-01'],
    ['hours that are no list', { ...good, hours: null }, 'hours wrong-type #list #nothing'],
    ['a row of hours that is no map', { ...good, hours: ['07:30-16:00'] }, 'hours.0 wrong-type #map 07:30-16:00'],
    ['hours from no date', { ...good, hours: [{ ...hours, from: 'always' }] }, 'hours.0.from wrong-format always 2026-03-25'],
    ['hours to a date that is left out', { ...good, hours: [{ ...hours, to: undefined }] }, 'hours.0.to missing-key to'],
    ['hours that end before they begin', { ...good, hours: [hours, { ...hours, to: '2025-01-01' }] }, 'hours.1 calendar-hours-dates 2026-01-01 2025-01-01'],
    ['an hour that does not exist', { ...good, hours: [{ ...hours, cutoff: '25:00' }] }, 'hours.0.cutoff wrong-format 25:00 "07:30"'],
    ['an hour written short', { ...good, hours: [{ ...hours, opens: '7:30' }] }, 'hours.0.opens wrong-format 7:30 "07:30"'],
    ['an hour read as a number', { ...good, hours: [{ ...hours, opens: 450 }] }, 'hours.0.opens wrong-format 450 "07:30"'],
    ['a cut-off before opening', { ...good, hours: [{ ...hours, cutoff: '07:00' }] }, 'hours.0 calendar-hours-times 07:30 07:00'],
    ['a year that is not open to its end', { ...good, hours: [{ ...hours, to: '2026-06-30' }] }, 'hours calendar-hours-missing 2026'],
    ['a strange key of hours', { ...good, hours: [{ ...hours, lunch: '12:00' }] }, 'hours.0.lunch unknown-key lunch from, to, opens, cutoff'],
    ['a weekend of all days', { ...good, weekend: [0, 1, 2, 3, 4, 5, 6] }, 'weekend calendar-weekend'],
    ['a weekday 7', { ...good, weekend: [7] }, 'weekend calendar-weekend'],
    ['a weekday twice', { ...good, weekend: [0, 0] }, 'weekend calendar-weekend'],
  ])('with %s is refused', (_what, value, problem) => {
    expect(problemsOf(value)).toEqual([problem]);
  })

  it('tells all its problems at once', () => {
    expect(
      problemsOf({ ...good, zone: 6, weekend: 'sunday', days: [{ ...newYear, date: '1 Jan' }] }),
    ).toHaveLength(3);
  });

  test.each([null, undefined, 3, 'wib', [good], {}])('is not made of %j, and nothing is thrown', (value) => {
    expect(problemsOf(value).length).toBeGreaterThan(0);
  });
});
