import { describe, expect, it, test } from 'vitest';
import { at, calendarNamed } from './testing/samples.ts';
import { dayAsSent, receiptDay } from './receipt.ts';
import type { Zone } from './types.ts';

const wib = calendarNamed('wib_5_hari');

describe('the receipt day', () => {
  test.each<[string, Zone, string, string]>([
    ['2026-02-04 08:00', 7, '2026-02-04', 'as sent'],
    ['2026-02-04 16:00', 7, '2026-02-04', 'as sent'],
    ['2026-02-04 16:00:01', 7, '2026-02-05', 'after cut-off'],
    ['2026-02-06 20:00', 9, '2026-02-09', 'after cut-off'],
    ['2026-02-07 08:00', 8, '2026-02-09', 'not a working day'],
    ['2026-02-16 23:00', 7, '2026-02-18', 'not a working day'],
    ['2026-02-20 15:30', 7, '2026-02-23', 'after cut-off'],
    ['2026-12-24 08:00', 7, '2026-12-28', 'not a working day'],
  ])('of something sent at %s in zone %i is %s: %s', (sent, zone, date, why) => {
    expect(receiptDay(wib, zone, at(sent, zone))).toMatchObject({ date, why });
  });

  it('says when it was sent, which cut-off held and which days were passed', () => {
    expect(receiptDay(wib, 7, '2026-02-20T08:30:00Z')).toEqual({
      date: '2026-02-23',
      sentAt: '2026-02-20T08:30:00.000Z',
      why: 'after cut-off',
      cutoff: '15:00',
      passed: [
        { date: '2026-02-21', reason: { kind: 'weekend', weekday: 6 } },
        { date: '2026-02-22', reason: { kind: 'weekend', weekday: 0 } },
      ],
    });
  });

  it('counts the day of sending among the days passed if nobody works then', () => {
    const { passed } = receiptDay(wib, 7, at('2026-02-16 10:00'));
    expect(passed.map(({ date }) => date)).toEqual(['2026-02-16', '2026-02-17']);
  });

  it('of a clock without cut-off is the local date', () => {
    expect(dayAsSent(9, '2026-02-07T15:30:00Z')).toEqual({
      date: '2026-02-08',
      sentAt: '2026-02-07T15:30:00.000Z',
      why: 'as sent',
      cutoff: null,
      passed: [],
    });
  });
});
