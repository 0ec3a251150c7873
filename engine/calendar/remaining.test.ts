import { describe, expect, it, test } from 'vitest';
import { at, calendarNamed, length, pause } from './testing/samples.ts';
import { remaining } from './remaining.ts';

const wib = calendarNamed('wib_5_hari');

function left(long: string, sent: string, now: string, pauses: readonly string[] = [], citizen?: boolean) {
  const stops = pauses.map((text) => pause(text));
  return remaining(wib, 7, length(long), at(sent), stops, at(now), citizen);
}

describe('what is left of a working-day clock', () => {
  // Five working days from Monday 2 February: 3, 4, 5, 6, 9 February.
  test.each([
    ['before the start', '2026-02-01 10:00', 0, false, 0],
    ['on day zero', '2026-02-02 15:00', 0, false, 0],
    ['on the first day', '2026-02-03 08:00', 1, false, 0],
    ['on the Saturday between', '2026-02-07 08:00', 4, false, 0],
    ['on the last day', '2026-02-09 23:59', 5, false, 0],
    ['the day after', '2026-02-10 00:00', 5, true, 1],
    ['a week after', '2026-02-16 10:00', 5, true, 4],
  ])('%s, at %s: %i used, late %s by %i', (_why, now, used, late, lateBy) => {
    expect(left('5 working days', '2026-02-02 10:00', now)).toEqual({
      total: 5,
      used,
      left: 5 - used,
      late,
      lateBy,
    });
  });

  // Three working days from Monday 16 March: 17, then the gap up to 24, 25, 26 March.
  test.each([
    ['before the gap', '2026-03-17 20:00', 1, false, 0],
    ['in the gap', '2026-03-20 10:00', 1, false, 0],
    ['on its last evening', '2026-03-24 23:59', 1, false, 0],
    ['on the first day after it', '2026-03-25 07:00', 2, false, 0],
    ['on the due date', '2026-03-26 23:59', 3, false, 0],
    ['on the Friday after', '2026-03-27 00:00', 3, true, 1],
    ['on the Sunday after that', '2026-03-29 12:00', 3, true, 1],
    ['on Good Friday', '2026-04-03 12:00', 3, true, 5],
  ])('over the March gap, %s, at %s: %i used, late %s by %i', (_why, now, used, late, lateBy) => {
    expect(left('3 working days', '2026-03-16 10:00', now)).toEqual({
      total: 3,
      used,
      left: 3 - used,
      late,
      lateBy,
    });
  });

  // Closed on Wednesday 8 July, opened on Wednesday 15: of five days from Monday 6, 7 was used; 15, 16, 17, 20 are left.
  test.each([
    ['while it is closed', '2026-07-13 10:00', 1, 4, false],
    ['opened again', '2026-07-15 10:00', 2, 3, false],
    ['on the weekend', '2026-07-18 10:00', 4, 1, false],
    ['on its last day', '2026-07-20 10:00', 5, 0, false],
    ['the day after', '2026-07-21 10:00', 5, 0, true],
  ])('closed for a week, %s, at %s: %i used, %i left, late %s', (_why, now, used, over, late) => {
    const closed = ['2026-07-08 10:00 > 2026-07-15 10:00'];
    expect(left('5 working days', '2026-07-06 09:00', now, closed)).toMatchObject({ used, left: over, late });
  });

  it('on the Saturday after a Friday is late by no working day yet', () => {
    expect(left('4 working days', '2026-02-02 10:00', '2026-02-07 10:00')).toMatchObject({
      late: true,
      lateBy: 0,
    });
  });

  it('leaves out days paused, today included', () => {
    const pauses = ['2026-02-04 10:00 > 2026-02-06 09:00'];
    expect(left('5 working days', '2026-02-02 10:00', '2026-02-05 10:00', pauses).used).toBe(1);
    expect(left('5 working days', '2026-02-02 10:00', '2026-02-06 10:00', pauses).used).toBe(2);
  });

  it('does not know the end of a pause before it has come', () => {
    // At ten nobody knows that the answer comes at noon: the day is not used yet.
    const pauses = ['2026-02-04 09:00 > 2026-02-04 12:00'];
    expect(left('5 working days', '2026-02-02 10:00', '2026-02-04 10:00', pauses).used).toBe(1);
    expect(left('5 working days', '2026-02-02 10:00', '2026-02-04 12:00', pauses).used).toBe(2);
  });

  it('is never late while a pause stands, however long', () => {
    const pauses = ['2026-02-09 10:00 >'];
    expect(left('5 working days', '2026-02-02 10:00', '2026-03-09 10:00', pauses)).toMatchObject({
      used: 4,
      late: false,
      lateBy: 0,
    });
  });

  it('stays late when a pause comes after the due date', () => {
    const pauses = ['2026-02-11 10:00 >'];
    expect(left('5 working days', '2026-02-02 10:00', '2026-02-20 10:00', pauses)).toMatchObject({
      late: true,
      lateBy: 1,
    });
  });
});

describe('what is left of a calendar-day clock', () => {
  it('counts weekends', () => {
    expect(left('5 days', '2026-02-02 10:00', '2026-02-07 10:00')).toMatchObject({
      used: 5,
      left: 0,
      late: false,
    });
    expect(left('5 days', '2026-02-02 10:00', '2026-02-08 10:00')).toMatchObject({ late: true, lateBy: 1 });
  });

  it('of a citizen is not late on the days rolled over', () => {
    expect(left('5 days', '2026-02-02 10:00', '2026-02-09 10:00', [], true)).toMatchObject({
      used: 5,
      left: 0,
      late: false,
    });
    expect(left('5 days', '2026-02-02 10:00', '2026-02-10 10:00', [], true)).toMatchObject({
      late: true,
      lateBy: 1,
    });
  });
});

describe('what is left of a clock in hours or minutes', () => {
  test.each([
    ['2 hours', '2026-02-07 23:30', 0.5, 1.5, false, 0],
    ['2 hours', '2026-02-08 01:00', 2, 0, false, 0],
    ['2 hours', '2026-02-08 04:00', 2, 0, true, 3],
    ['30 minutes', '2026-02-07 23:10', 10, 20, false, 0],
    ['30 minutes', '2026-02-07 23:45', 30, 0, true, 15],
    ['30 minutes', '2026-02-07 22:00', 0, 30, false, 0],
  ])(
    '%s from Saturday 23:00, at %s: %d used, %d left, late %s by %d',
    (long, now, used, over, late, lateBy) => {
      expect(left(long, '2026-02-07 23:00', now)).toMatchObject({ used, left: over, late, lateBy });
    },
  );

  it('stands still in a pause', () => {
    const pauses = ['2026-02-03 11:00 >'];
    expect(left('2 hours', '2026-02-03 10:00', '2026-02-05 10:00', pauses)).toMatchObject({
      used: 1,
      left: 1,
      late: false,
    });
  });

  it('late is counted without the pauses after the due moment', () => {
    const pauses = ['2026-02-03 13:00 > 2026-02-03 15:00'];
    expect(left('2 hours', '2026-02-03 10:00', '2026-02-03 16:00', pauses)).toMatchObject({
      late: true,
      lateBy: 2,
    });
  });
});
