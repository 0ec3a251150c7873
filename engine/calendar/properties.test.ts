import fc from 'fast-check';
import { describe, it } from 'vitest';
import { deadline } from './deadline.ts';
import { calendarNamed } from './testing/samples.ts';
import { addDays, dateOf, dayNumber } from './date.ts';
import { atLocal, endOfDay, instantOf, localDate, milliseconds } from './instant.ts';
import { isWorkingDay, officeHours } from './working-day.ts';
import type { Calendar, CalendarDay, Instant, Length, Pause, Zone } from './types.ts';

const wib = calendarNamed('wib_5_hari');
const RUNS = { numRuns: 1000 };

const zone = fc.constantFrom<Zone>(7, 8, 9);
/** Minutes of 2026 up to November, so that most dates lie in the loaded year. */
const moment = fc
  .integer({ min: 0, max: 320 * 1440 })
  .map((minute) => instantOf(milliseconds('2025-12-31T17:00:00Z') + minute * 60_000));
const date = fc.integer({ min: 0, max: 364 }).map((day) => addDays('2026-01-01', day));
const unit = fc.constantFrom<Length['unit']>('working days', 'days', 'hours', 'minutes');
const dayLength = fc.record({
  count: fc.integer({ min: 1, max: 30 }),
  unit: fc.constantFrom<Length['unit']>('working days', 'days'),
});
const anyLength = fc.record({ count: fc.integer({ min: 0, max: 60 }), unit });
const pauses = (start: Instant) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -500, max: 40_000 }), fc.integer({ min: 0, max: 9000 }))
      .map(([after, long]): Pause => {
        const from = milliseconds(start) + after * 60_000;
        return { from: instantOf(from), to: instantOf(from + long * 60_000) };
      }),
    { maxLength: 4 },
  );
/** A clock at some moment with some pauses around it. */
const clock = moment.chain((start) =>
  fc.record({
    start: fc.constant(start),
    pauses: pauses(start),
    zone,
    length: anyLength,
    citizenDuty: fc.boolean(),
  }),
);

type Clock = { start: Instant; pauses: readonly Pause[]; zone: Zone; length: Length; citizenDuty: boolean };
const dueOf = (clock: Clock, calendar: Calendar = wib): string =>
  deadline(calendar, clock.zone, clock.length, clock.start, clock).due ?? 'paused';

function hasOfficeTime(from: Instant, to: Instant, place: Zone): boolean {
  for (let day = dayNumber(localDate(from, place)); day <= dayNumber(localDate(to, place)); day += 1) {
    const on = dateOf(day);
    if (!isWorkingDay(wib, on)) continue;
    const { opens, cutoff } = officeHours(wib, on);
    if (from <= atLocal(on, cutoff, place) && to > atLocal(on, opens, place)) return true;
  }
  return false;
}

const outside = fc
  .record({ clock, from: moment, long: fc.integer({ min: 1, max: 8 * 1440 }) })
  .map(({ clock: some, from, long }) => ({
    clock: some,
    extra: { from, to: instantOf(milliseconds(from) + long * 60_000) },
  }))
  .filter(({ clock: some, extra }) => !hasOfficeTime(extra.from, extra.to, some.zone));

const workingClock = (some: Clock): Clock => ({ ...some, length: { ...some.length, unit: 'working days' } });

describe('a due date', () => {
  it('of working days never moves by a pause in which nobody would have worked', () => {
    fc.assert(
      fc.property(outside, ({ clock: some, extra }) => {
        const without = workingClock(some);
        return dueOf(without) === dueOf({ ...without, pauses: [...some.pauses, extra] });
      }),
      RUNS,
    );
  });

  it('of calendar days never moves by a pause in which no day ends', () => {
    fc.assert(
      fc.property(clock, date, fc.tuple(fc.nat(1438), fc.nat(1438)), (some, on, [one, other]) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)];
        const midnight = milliseconds(endOfDay(addDays(on, -1), some.zone)) + 1;
        const extra = { from: instantOf(midnight + first * 60_000), to: instantOf(midnight + last * 60_000) };
        const without: Clock = { ...some, length: { ...some.length, unit: 'days' } };
        return dueOf(without) === dueOf({ ...without, pauses: [...some.pauses, extra] });
      }),
      RUNS,
    );
  });

  it('does not depend on the order in which pauses are told', () => {
    const shuffled = clock.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray([...some.pauses], { minLength: some.pauses.length })),
    );
    fc.assert(
      fc.property(shuffled, ([some, other]) => dueOf(some) === dueOf({ ...some, pauses: other })),
      RUNS,
    );
  });

  it('is moved by two pauses that share no day as by each of them alone', () => {
    // Both end before the clock is full, so each one alone takes its own days, and together they take the sum.
    const lostBy = (some: Clock) =>
      deadline(wib, some.zone, some.length, some.start, some).explanation.skipped.filter(
        ({ reason }) => reason.kind === 'paused',
      ).length;
    const two = moment.chain((start) => {
      const span = (from: number, long: number): Pause => ({
        from: instantOf(milliseconds(start) + from * 60_000),
        to: instantOf(milliseconds(start) + (from + long) * 60_000),
      });
      return fc.record({
        start: fc.constant(start),
        first: fc.nat(3000).map((long) => span(1440, long)),
        second: fc.nat(3000).map((long) => span(5880, long)),
        zone,
      });
    });
    fc.assert(
      fc.property(
        two,
        fc.constantFrom<Length['unit']>('working days', 'days'),
        ({ start, first, second, zone: place }, kind) => {
          const lost = (...stops: Pause[]) =>
            lostBy({
              start,
              pauses: stops,
              zone: place,
              length: { count: 15, unit: kind },
              citizenDuty: false,
            });
          return (
            lost(first) + lost(second) === lost(first, second) && lost(first, second) === lost(second, first)
          );
        },
      ),
      RUNS,
    );
  });

  it('is the same whether a pause is told whole or in two parts', () => {
    fc.assert(
      fc.property(clock, fc.double({ min: 0, max: 1, noNaN: true }), (some, share) => {
        const parts = some.pauses.flatMap(({ from, to }) => {
          if (to === null) return [];
          const cut = instantOf(
            milliseconds(from) + Math.floor((milliseconds(to) - milliseconds(from)) * share),
          );
          return [
            { from: cut, to },
            { from, to: cut },
          ];
        });
        return dueOf(some) === dueOf({ ...some, pauses: parts });
      }),
      RUNS,
    );
  });

  it('never comes earlier by one more pause', () => {
    const more = clock.chain((some) => fc.tuple(fc.constant(some), pauses(some.start)));
    fc.assert(
      fc.property(
        more,
        ([some, extra]) => dueOf({ ...some, pauses: [...some.pauses, ...extra] }) >= dueOf(some),
      ),
      RUNS,
    );
  });

  it('never comes earlier by more holidays', () => {
    fc.assert(
      fc.property(clock, fc.uniqueArray(date, { minLength: 1, maxLength: 12 }), (some, dates) => {
        const extra = dates.map((on): CalendarDay => ({
          date: on,
          kind: 'regional',
          name: { id: 'libur', en: 'free' },
          source: 'uji',
        }));
        return dueOf(some, { ...wib, days: [...wib.days, ...extra] }) >= dueOf(some);
      }),
      RUNS,
    );
  });

  it('never comes earlier by a longer length or a later start', () => {
    fc.assert(
      fc.property(clock, fc.nat(20), fc.nat(5000), (some, longer, later) => {
        const long = { ...some, length: { ...some.length, count: some.length.count + longer } };
        const late = { ...some, start: instantOf(milliseconds(some.start) + later * 60_000) };
        return dueOf(long) >= dueOf(some) && dueOf(late) >= dueOf(some);
      }),
      RUNS,
    );
  });
});

describe('the explanation', () => {
  it('counts exactly as many days as the length has, the last of them the due date of an official', () => {
    fc.assert(
      fc.property(clock, dayLength, (some, length) => {
        const { dueDate, explanation } = deadline(wib, some.zone, length, some.start, {
          pauses: some.pauses,
          citizenDuty: false,
        });
        return explanation.counted.length === length.count && explanation.counted.at(-1) === dueDate;
      }),
      RUNS,
    );
  });

  it('names every day from day zero to the due date once, in order', () => {
    fc.assert(
      fc.property(clock, dayLength, (some, length) => {
        const { dueDate, dayZero, explanation } = deadline(wib, some.zone, length, some.start, some);
        const { counted, skipped, rolled } = explanation;
        const named = [
          ...counted,
          ...skipped.map((day) => day.date),
          ...rolled.slice(1).map((day) => day.date),
        ];
        const last = rolled.length > 0 && dueDate !== null ? [...named, dueDate] : named;
        const all = [...last].sort();
        return all.every((on, index) => on === addDays(dayZero, index + 1)) && all.at(-1) === dueDate;
      }),
      RUNS,
    );
  });
});
