import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { deadline } from './deadline.ts';
import { instantOf, milliseconds } from './instant.ts';
import { rungMoment } from './rung.ts';
import { PLACES } from './testing/dates.ts';
import { at, length, pause } from './testing/samples.ts';
import type { Length, Pause, RungAt } from './types.ts';

const wib = PLACES.WIB;

/** '80%', 'due', '3 working days after' or '7 days before'. */
function rungOf(text: string): RungAt {
  if (text === 'due') return { kind: 'due' };
  if (text.endsWith('%')) return { kind: 'share', percent: Number(text.slice(0, -1)) };
  const [, span = '', kind] = /^(.*) (before|after)$/.exec(text) ?? [];
  return { kind: kind === 'before' ? 'before' : 'after', length: length(span) };
}

function momentOf(rung: RungAt, long: Length, start: string, pauses: readonly Pause[] = []) {
  const { due } = deadline(wib, 7, long, start, { pauses, citizenDuty: false });
  return rungMoment(wib, 7, rung, { length: long, start, pauses, due });
}

describe('a rung of a ladder', () => {
  // Worked out by hand. Five working days from Monday 2 February: 3, 4, 5, 6, 9 February.
  // prettier-ignore
  test.each([
    ['80%', '5 working days', '2026-02-02 10:00', '2026-02-06 23:59', 'four of five days: Fri 6'],
    ['50%', '5 working days', '2026-02-02 10:00', '2026-02-04 23:59', 'two and a half, so two: Wed 4'],
    ['100%', '5 working days', '2026-02-02 10:00', '2026-02-09 23:59', 'all five, as at due'],
    ['80%', '1 working days', '2026-02-02 10:00', '2026-02-02 23:59', 'no whole day: the end of day 0'],
    ['80%', '1 working days', '2026-02-02 16:01', '2026-02-03 23:59', 'day 0 is Tue 3'],
    ['50%', '10 working days', '2026-02-09 10:00', '2026-02-18 23:59', '10-13 are four, leave and Imlek, Wed 18'],
    ['80%', '3 working days', '2026-03-16 10:00', '2026-03-25 23:59', '2.4, so two: Tue 17, gap, Wed 25'],
    ['50%', '30 days', '2026-01-05 10:00', '2026-01-20 23:59', 'fifteen calendar days'],
    ['80%', '24 hours', '2026-02-03 10:00', '2026-02-04 05:12', '19 h 12 min'],
    ['80%', '30 minutes', '2026-02-03 10:00', '2026-02-03 10:24', '24 min'],
    ['50%', '1 minutes', '2026-02-03 10:00', '2026-02-03 10:00', '30 s, shown to the minute'],
    ['due', '5 working days', '2026-02-02 10:00', '2026-02-09 23:59', 'Mon 9'],
    ['1 working days after', '5 working days', '2026-02-02 10:00', '2026-02-10 23:59', 'Tue 10'],
    ['3 working days after', '5 working days', '2026-02-02 10:00', '2026-02-12 23:59', '10, 11, 12 (domain 2.3, L2)'],
    ['7 working days after', '5 working days', '2026-02-02 10:00', '2026-02-20 23:59', '10-13, 18, 19, 20 (domain 2.3, L3)'],
    ['3 working days after', '1 working days', '2026-03-16 10:00', '2026-03-27 23:59', 'due Tue 17; 25, 26, 27'],
    ['2 days after', '5 working days', '2026-02-02 10:00', '2026-02-11 23:59', 'calendar days'],
    ['3 working days after', '5 days', '2026-02-02 10:00', '2026-02-11 23:59', 'due Sat 7; 9, 10, 11'],
    ['7 days before', '14 days', '2026-02-02 10:00', '2026-02-09 23:59', 'due Mon 16; Mon 9'],
    ['1 working days before', '5 working days', '2026-02-02 10:00', '2026-02-06 23:59', 'due Mon 9; Fri 6'],
    ['2 working days before', '2 working days', '2026-03-17 10:00', '2026-03-17 23:59', 'due Thu 26; 25, 17'],
    ['2 hours before', '24 hours', '2026-02-03 10:00', '2026-02-04 08:00', 'exact'],
    ['1 working days after', '2 hours', '2026-02-06 10:00', '2026-02-09 23:59', 'due Fri 12:00; Mon 9'],
    ['30 minutes after', '2 hours', '2026-02-06 10:00', '2026-02-06 12:30', 'exact'],
  ])('at %s of %s from %s is reached %s: %s', (rung, long, start, expected) => {
    const moment = momentOf(rungOf(rung), length(long), at(start));
    const wall = new Date(Date.parse(moment?.at ?? '') + 7 * 3_600_000).toISOString();
    expect(wall.slice(0, 16).replace('T', ' ')).toBe(expected);
    expect(moment?.provisional).toBe(false);
  });

  it('moves with a pause, and waits while the pause stands', () => {
    const start = at('2026-02-02 10:00');
    const over = [pause('2026-02-04 10:00 > 2026-02-06 09:00')];
    const open = [pause('2026-02-04 10:00 >')];
    const five = length('5 working days');
    const dateOf = (rung: string, pauses: readonly Pause[]) =>
      momentOf(rungOf(rung), five, start, pauses)?.at ?? null;
    // 3, 6, 9, 10, 11 February.
    expect(dateOf('50%', over)).toBe(at('2026-02-06 23:59:59.999'));
    expect(dateOf('80%', over)).toBe(at('2026-02-10 23:59:59.999'));
    expect(dateOf('1 working days after', over)).toBe(at('2026-02-12 23:59:59.999'));
    expect(['20%', '80%', 'due', '1 days after', '1 days before'].map((rung) => dateOf(rung, open))).toEqual([
      at('2026-02-03 23:59:59.999'),
      null,
      null,
      null,
      null,
    ]);
  });

  it('is provisional where it counts in a year without a calendar', () => {
    const start = at('2026-12-28 10:00');
    expect(momentOf(rungOf('2 working days after'), length('3 working days'), start)).toEqual({
      at: at('2027-01-04 23:59:59.999'),
      provisional: true,
    });
  });

  it('of a clock until a date knows no share', () => {
    const start = at('2026-02-02 10:00');
    const clock = { length: null, start, pauses: [], due: at('2026-02-20 23:59:59.999') };
    expect(rungMoment(wib, 7, { kind: 'share', percent: 50 }, clock)).toBeNull();
    expect(rungMoment(wib, 7, rungOf('7 days before'), clock)?.at).toBe(at('2026-02-13 23:59:59.999'));
  });
});

const start = fc
  .integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2026-09-01T00:00:00Z') })
  .map(instantOf);
const span = fc.record({
  count: fc.integer({ min: 0, max: 30 }),
  unit: fc.constantFrom<Length['unit']>('working days', 'days', 'hours', 'minutes'),
});
const percents = fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 6 });
const RUNS = { numRuns: 200 };

describe('the rungs of every clock', () => {
  it('before the due moment are reached in order and none of them after it', () => {
    fc.assert(
      fc.property(start, span, percents, (from, long, shares) => {
        const { due } = deadline(wib, 7, long, from, { pauses: [], citizenDuty: false });
        const moments = shares
          .sort((a, b) => a - b)
          .map((percent) => momentOf({ kind: 'share', percent }, long, from)?.at ?? '');
        const all = [...moments, due ?? ''];
        return all.every((moment, index) => index === 0 || (all[index - 1] ?? '') <= moment);
      }),
      RUNS,
    );
  });

  it('are never earlier by a pause, and a rung reached before it does not move', () => {
    fc.assert(
      fc.property(
        start,
        span,
        fc.integer({ min: 1, max: 100 }),
        fc.nat(20_000),
        fc.nat(20_000),
        (from, long, percent, after, lasts) => {
          const begins = milliseconds(from) + after * 60_000;
          const stop = { from: instantOf(begins), to: instantOf(begins + lasts * 60_000) };
          const rung: RungAt = { kind: 'share', percent };
          const plain = momentOf(rung, long, from)?.at ?? '';
          const moved = momentOf(rung, long, from, [stop])?.at ?? '';
          return plain <= stop.from ? moved === plain : moved >= plain;
        },
      ),
      RUNS,
    );
  });
});
