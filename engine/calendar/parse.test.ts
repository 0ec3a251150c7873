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

function problemsOf(value: unknown): string[] {
  const parsed = parseCalendar(value);
  return 'problems' in parsed ? parsed.problems : [];
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
    ['no map', [], 'a calendar is a map'],
    ['an unknown key', { ...good, timezone: 7 }, 'timezone: unknown key'],
    ['a name with a space', { ...good, name: 'WIB lima' }, 'name: '],
    ['a title in one language', { ...good, title: { id: 'Contoh' } }, 'title: texts id and en'],
    ['a title in three languages', { ...good, title: { ...good.title, jv: 'Conto' } }, 'title.jv: unknown key'],
    ['a zone outside Indonesia', { ...good, zone: 10 }, 'zone: 7 (WIB)'],
    ['no years', { ...good, years: [] }, 'years: a list'],
    ['years out of order', { ...good, years: [2027, 2026] }, 'years: a list'],
    ['a year twice', { ...good, years: [2026, 2026] }, 'years: a list'],
    ['a listed year without days', { ...good, years: [2026, 2027] }, 'years: 2027 is listed but has no day'],
    ['a day outside the years', { ...good, days: [newYear, { ...newYear, date: '2027-01-01' }] }, 'days: 2027-01-01 lies in a year'],
    ['days that are no list', { ...good, days: {} }, 'days: a list'],
    ['a day that is no map', { ...good, days: ['2026-01-01'] }, 'days[0]: a map'],
    ['a date that does not exist', { ...good, days: [{ ...newYear, date: '2026-02-30' }] }, 'days[0].date: a date that exists, YYYY-MM-DD, not "2026-02-30"'],
    ['a day without a date', { ...good, days: [{ ...newYear, date: undefined }] }, 'days[0].date: a date that exists, YYYY-MM-DD, not nothing'],
    ['an unknown kind', { ...good, days: [{ ...newYear, kind: 'fun' }] }, 'days[0].kind: holiday, joint_leave, regional, not "fun"'],
    ['a day without a name', { ...good, days: [{ ...newYear, name: 'Tahun Baru' }] }, 'days[0].name: texts id and en'],
    ['a day without a source', { ...good, days: [{ ...newYear, source: ' ' }] }, 'days[0].source: the decree'],
    ['a strange key of a day', { ...good, days: [{ ...newYear, note: 'x' }] }, 'days[0].note: unknown key'],
    ['days out of order', { ...good, days: [christmas, newYear] }, 'days: 2026-01-01 stands after 2026-12-25'],
    ['a date twice', { ...good, days: [newYear, newYear] }, 'days: 2026-01-01 is named twice'],
    ['hours that are no list', { ...good, hours: null }, 'hours: a list'],
    ['a row of hours that is no map', { ...good, hours: ['07:30-16:00'] }, 'hours[0]: a map'],
    ['hours from no date', { ...good, hours: [{ ...hours, from: 'always' }] }, 'hours[0].from: '],
    ['hours to a date that is left out', { ...good, hours: [{ ...hours, to: undefined }] }, 'hours[0].to: a date that exists or null, not nothing'],
    ['hours that end before they begin', { ...good, hours: [hours, { ...hours, to: '2025-01-01' }] }, 'hours[1]: ends on 2025-01-01 before'],
    ['an hour that does not exist', { ...good, hours: [{ ...hours, cutoff: '25:00' }] }, 'hours[0].cutoff: a time HH:MM, not "25:00"'],
    ['an hour written short', { ...good, hours: [{ ...hours, opens: '7:30' }] }, 'hours[0].opens: a time HH:MM, not "7:30"'],
    ['an hour read as a number', { ...good, hours: [{ ...hours, opens: 450 }] }, 'hours[0].opens: a time HH:MM, not 450'],
    ['a cut-off before opening', { ...good, hours: [{ ...hours, cutoff: '07:00' }] }, 'hours[0]: opens at 07:30, not before 07:00'],
    ['a year that is not open to its end', { ...good, hours: [{ ...hours, to: '2026-06-30' }] }, 'hours: no row holds for the whole of 2026'],
    ['a strange key of hours', { ...good, hours: [{ ...hours, lunch: '12:00' }] }, 'hours[0].lunch: unknown key'],
    ['a weekend of all days', { ...good, weekend: [0, 1, 2, 3, 4, 5, 6] }, 'weekend: '],
    ['a weekday 7', { ...good, weekend: [7] }, 'weekend: '],
    ['a weekday twice', { ...good, weekend: [0, 0] }, 'weekend: '],
  ])('with %s is refused', (_what, value, problem) => {
    expect(problemsOf(value)).toEqual([expect.stringContaining(problem)])
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
