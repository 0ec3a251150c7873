import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.ts';
import { at, calendarNamed, length, pause } from './testing/samples.ts';
import type { SkippedDay } from './types.ts';

const wib = calendarNamed('wib_5_hari');
const lines = (days: readonly SkippedDay[]) => days.map(({ date, reason }) => `${date} ${reason.kind}`);

function explain(sent: string, long: string, pauses: string[] = [], citizenDuty = false) {
  const stops = pauses.map((text) => pause(text));
  return deadline(wib, 7, length(long), at(sent), { pauses: stops, citizenDuty }).explanation;
}

describe('the explanation of a due date', () => {
  it('of domain.md 2.2 names every day between 11 and 20 February', () => {
    const explanation = explain('2026-02-11 10:00', '5 working days');
    expect(explanation.dayZero).toMatchObject({ date: '2026-02-11', why: 'as sent', cutoff: '16:00' });
    expect(explanation.counted).toEqual([
      '2026-02-12',
      '2026-02-13',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
    ]);
    expect(lines(explanation.skipped)).toEqual([
      '2026-02-14 weekend',
      '2026-02-15 weekend',
      '2026-02-16 joint_leave',
      '2026-02-17 holiday',
    ]);
    expect(explanation).toMatchObject({
      calendar: 'wib_5_hari',
      zone: 7,
      rolled: [],
      pauses: [],
      yearsMissing: [],
    });
  });

  it('of domain.md 2.2 with a pause tells the pause from the days that were free anyway', () => {
    const explanation = explain('2026-02-11 10:00', '5 working days', [
      '2026-02-12 10:00 > 2026-02-18 09:00',
    ]);
    expect(explanation.counted).toEqual([
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
      '2026-02-23',
      '2026-02-24',
    ]);
    expect(lines(explanation.skipped)).toEqual([
      '2026-02-12 paused',
      '2026-02-13 paused',
      '2026-02-14 weekend',
      '2026-02-15 weekend',
      '2026-02-16 joint_leave',
      '2026-02-17 holiday',
      '2026-02-21 weekend',
      '2026-02-22 weekend',
    ]);
    expect(explanation.skipped[0]?.reason).toEqual({
      kind: 'paused',
      ...pause('2026-02-12 10:00 > 2026-02-18 09:00'),
    });
  });

  it('names holiday and source of a skipped day', () => {
    const skipped = explain('2026-08-14 10:00', '1 working days').skipped.at(-1);
    expect(skipped).toEqual({
      date: '2026-08-17',
      reason: {
        kind: 'holiday',
        name: { id: 'Proklamasi Kemerdekaan', en: 'Independence Day' },
        source: 'SKB 1497/2025, 2/2025, 5/2025',
      },
    });
  });

  it('of a citizen’s duty shows the days rolled over apart from the days skipped', () => {
    const explanation = explain('2026-02-11 10:00', '3 days', [], true);
    expect(explanation.counted).toEqual(['2026-02-12', '2026-02-13', '2026-02-14']);
    expect(explanation.skipped).toEqual([]);
    expect(lines(explanation.rolled)).toEqual([
      '2026-02-14 weekend',
      '2026-02-15 weekend',
      '2026-02-16 joint_leave',
      '2026-02-17 holiday',
    ]);
  });

  it('of a paused clock stops at the pause that stands', () => {
    const explanation = explain('2026-02-02 10:00', '5 working days', ['2026-02-05 10:00 >']);
    expect(explanation.counted).toEqual(['2026-02-03', '2026-02-04']);
    expect(explanation.pauses).toEqual([pause('2026-02-05 10:00 >')]);
  });

  it('of hours counts no days and lists only pauses before the due moment', () => {
    const pauses = ['2026-02-03 12:00 > 2026-02-03 14:00', '2026-02-05 12:00 >'];
    const explanation = explain('2026-02-03 10:00', '24 hours', pauses);
    expect(explanation).toMatchObject({ counted: [], skipped: [], rolled: [] });
    expect(explanation.pauses).toEqual([pause('2026-02-03 12:00 > 2026-02-03 14:00')]);
    expect(explanation.dayZero).toMatchObject({ why: 'as sent', cutoff: null });
  });

  it('names the years that are not loaded', () => {
    expect(explain('2026-12-31 10:00', '270 working days').yearsMissing).toEqual([2027, 2028]);
  });

  it('is plain JSON', () => {
    const explanation = explain('2026-02-13 17:00', '4 days', ['2026-02-14 10:00 > 2026-02-15 09:00'], true);
    expect(JSON.parse(JSON.stringify(explanation))).toStrictEqual(explanation);
  });
});
