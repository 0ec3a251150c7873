import { describe, expect, it, test } from 'vitest';
import { calendarFile, calendarNamed } from './testing/samples.ts';
import { parseCalendar } from './parse.ts';
import { resolveCalendar } from './resolve.ts';

const files: Record<string, unknown> = {
  national: {
    source: 'SKB',
    years: [2026],
    days: [{ date: '2026-03-01' }, { date: '2026-05-01', source: 'own' }],
  },
  next: { source: 'SKB 2', years: [2027], days: [{ date: '2027-01-01' }] },
  office: { weekend: [0, 6], hours: ['ordinary'] },
  nested: { include: ['national'] },
  wrong: ['2026-01-01'],
};
const resolve = (value: unknown) => resolveCalendar(value, (name) => files[name]);

describe('a calendar that includes others', () => {
  it('gets their days in order of date, each with the source of its file', () => {
    const own = { include: ['next', 'national'], source: 'Perwal', days: [{ date: '2026-04-01' }] };
    expect(resolve(own)).toEqual({
      value: {
        years: [2026, 2027],
        days: [
          { date: '2026-03-01', source: 'SKB' },
          { date: '2026-04-01', source: 'Perwal' },
          { date: '2026-05-01', source: 'own' },
          { date: '2027-01-01', source: 'SKB 2' },
        ],
        hours: [],
      },
    });
  });

  it('has its own hours after the shared ones, so that they win', () => {
    expect(resolve({ include: ['office'], hours: ['own'] })).toMatchObject({
      value: { hours: ['ordinary', 'own'], weekend: [0, 6] },
    });
  });

  it('may have a weekend of its own', () => {
    expect(resolve({ include: ['office'], weekend: [0] })).toMatchObject({ value: { weekend: [0] } });
  });

  it('keeps what it says itself', () => {
    expect(resolve({ name: 'a', zone: 7, include: [] })).toEqual({
      value: { name: 'a', zone: 7, years: [], days: [], hours: [] },
    });
  });

  // prettier-ignore
  test.each([
    ['a file that is not there', { include: ['regional'] }, 'unknown-calendar', ['include', 0], { name: 'regional' }, null],
    ['a file twice', { include: ['office', 'office'] }, 'calendar-include-twice', ['include', 1], { name: 'office' }, null],
    ['a file that includes others', { include: ['nested'] }, 'unknown-key', ['include'], { key: 'include', allowed: 'source, years, days, hours, weekend' }, 'nested'],
    ['a file that is a list', { include: ['wrong'] }, 'wrong-type', [], { expected: '#map', received: '#list' }, 'wrong'],
    ['something that is no list', { include: 'national' }, 'wrong-type', ['include'], { expected: '#list', received: 'national' }, null],
    ['something that is no name', { include: [2026] }, 'wrong-type', ['include', 0], { expected: '#text', received: '2026' }, null],
    ['nothing', { include: [null] }, 'wrong-type', ['include', 0], { expected: '#text', received: '#nothing' }, null],
  ])('is refused when it includes %s', (_what, value, code, path, params, part) => {
    expect(resolve(value)).toEqual({ problems: [{ code, path, params, part }] });
  });

  test.each([null, 3, 'wib', []])('is left to parseCalendar when it is %j', (value) => {
    expect(resolve(value)).toEqual({ value });
  });

  it('with a day that is in two files is refused by parseCalendar', () => {
    const twice = {
      ...(calendarFile('wib_5_hari') as object),
      days: [{ date: '2026-01-01', kind: 'regional', name: { id: 'x', en: 'x' }, source: 'x' }],
    };
    const resolved = resolveCalendar(twice, calendarFile);
    expect(parseCalendar('value' in resolved && resolved.value)).toEqual({
      problems: [
        { code: 'calendar-day-twice', path: ['days', 1], params: { date: '2026-01-01' }, part: null },
      ],
    });
  });
});

describe('the calendars of the project', () => {
  test.each([
    ['wib_5_hari', 7],
    ['wita_5_hari', 8],
    ['wit_5_hari', 9],
  ])('%s holds in zone %i', (name, zone) => {
    expect(calendarNamed(name)).toMatchObject({ name, zone, years: [2026], weekend: [0, 6] });
  });

  it('have the seventeen holidays and eight days of joint leave of the decree', () => {
    const dates = (kind: string) =>
      calendarNamed('wib_5_hari')
        .days.filter((day) => day.kind === kind)
        .map(({ date }) => date.slice(5));
    expect(dates('holiday')).toEqual([
      '01-01',
      '01-16',
      '02-17',
      '03-19',
      '03-21',
      '03-22',
      '04-03',
      '04-05',
      '05-01',
      '05-14',
      '05-27',
      '05-31',
      '06-01',
      '06-16',
      '08-17',
      '08-25',
      '12-25',
    ]);
    expect(dates('joint_leave')).toEqual([
      '02-16',
      '03-18',
      '03-20',
      '03-23',
      '03-24',
      '05-15',
      '05-28',
      '12-24',
    ]);
  });
});
