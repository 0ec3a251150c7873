import { describe, expect, it, test } from 'vitest';
import { datesAfter } from './date.ts';
import { calendarNamed } from './testing/samples.ts';
import { freeDay, isWorkingDay, missingYears, nextWorkingDay, officeHours } from './working-day.ts';

const wib = calendarNamed('wib_5_hari');

describe('a working day', () => {
  it('is Monday to Friday in an ordinary week', () => {
    const week = datesAfter('2026-02-01', '2026-02-08');
    expect(week.map((date) => isWorkingDay(wib, date))).toEqual([true, true, true, true, true, false, false]);
  });

  it('does not exist from 18 to 24 March 2026', () => {
    const days = datesAfter('2026-03-17', '2026-03-24');
    expect(days.map((date) => freeDay(wib, date)?.kind)).toEqual([
      'joint_leave',
      'holiday',
      'joint_leave',
      'holiday',
      'holiday',
      'joint_leave',
      'joint_leave',
    ]);
    expect(isWorkingDay(wib, '2026-03-17')).toBe(true);
    expect(nextWorkingDay(wib, '2026-03-17').date).toBe('2026-03-25');
  });

  it('is found 240 times in 2026: 261 weekdays less the 21 named days that fall on one', () => {
    // Of 25 named days, 21 and 22 March, 5 April and 31 May fall on a weekend: 21 on weekdays.
    const year = datesAfter('2025-12-31', '2026-12-31');
    expect(year.filter((date) => freeDay(wib, date)?.kind === 'weekend')).toHaveLength(104 - 4);
    expect(year.filter((date) => isWorkingDay(wib, date))).toHaveLength(261 - 21);
  });
});

describe('the reason why a day is free', () => {
  it('is the name and the decree of a holiday', () => {
    expect(freeDay(wib, '2026-02-17')).toEqual({
      kind: 'holiday',
      name: { id: 'Tahun Baru Imlek 2577 Kongzili', en: 'Chinese New Year' },
      source: 'SKB 1497/2025, 2/2025, 5/2025',
    });
  });

  it('is the holiday rather than the weekend it falls on', () => {
    expect(freeDay(wib, '2026-03-22')?.kind).toBe('holiday');
  });

  it('is the weekday on a weekend', () => {
    expect(freeDay(wib, '2026-02-07')).toEqual({ kind: 'weekend', weekday: 6 });
    expect(freeDay(wib, '2026-02-08')).toEqual({ kind: 'weekend', weekday: 0 });
  });

  it('is missing on a working day', () => {
    expect(freeDay(wib, '2026-02-06')).toBeNull();
  });

  it('may be a day of the region', () => {
    const name = { id: 'Hari jadi Kota Jambi', en: 'Founding day of Jambi' };
    const day = { date: '2026-05-28', kind: 'regional', name, source: 'Perwal 1/2026' } as const;
    const jambi = { ...wib, days: wib.days.map((known) => (known.date === day.date ? day : known)) };
    expect(freeDay(jambi, '2026-05-28')).toEqual({ kind: 'regional', name, source: 'Perwal 1/2026' });
  });
});

describe('the next working day', () => {
  it('names the days passed on the way', () => {
    const { date, passed } = nextWorkingDay(wib, '2026-02-13');
    expect(date).toBe('2026-02-18');
    expect(passed.map((day) => `${day.date} ${day.reason.kind}`)).toEqual([
      '2026-02-14 weekend',
      '2026-02-15 weekend',
      '2026-02-16 joint_leave',
      '2026-02-17 holiday',
    ]);
  });

  it('is not sought for ever in a calendar that has none', () => {
    const never = { ...wib, weekend: [0, 1, 2, 3, 4, 5, 6] };
    expect(() => nextWorkingDay(never, '2026-02-13')).toThrow('wib_5_hari has no working day');
  });
});

describe('office hours', () => {
  test.each([
    ['2026-02-18', '07:30', '16:00'],
    ['2026-02-19', '08:00', '15:00'],
    ['2026-03-19', '08:00', '15:00'],
    ['2026-03-20', '07:30', '16:00'],
    ['2027-02-19', '07:30', '16:00'],
  ])('on %s are %s to %s', (date, opens, cutoff) => {
    expect(officeHours(wib, date)).toEqual({ opens, cutoff });
  });

  it('of a later row win over an earlier one', () => {
    const own = { from: '2026-03-01', to: '2026-03-02', opens: '09:00', cutoff: '12:00' };
    const unit = { ...wib, hours: [...wib.hours, own] };
    expect(officeHours(unit, '2026-03-02').cutoff).toBe('12:00');
    expect(officeHours(unit, '2026-03-03').cutoff).toBe('15:00');
  });

  it('are the whole day where no row holds', () => {
    expect(officeHours({ ...wib, hours: [] }, '2026-02-18')).toEqual({ opens: '00:00', cutoff: '24:00' });
  });
});

describe('the years that are missing', () => {
  it('are those touched and not loaded', () => {
    expect(missingYears(wib, '2026-01-01', '2026-12-31')).toEqual([]);
    expect(missingYears(wib, '2025-12-31', '2028-01-01')).toEqual([2025, 2027, 2028]);
  });
});
