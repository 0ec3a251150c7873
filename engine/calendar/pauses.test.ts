import { describe, expect, it } from 'vitest';
import { at, pause } from './testing/samples.ts';
import { joinPauses, pauseAt, pausesKnownAt } from './pauses.ts';

const start = at('2026-02-02 10:00');
const join = (...texts: string[]) =>
  joinPauses(
    texts.map((text) => pause(text)),
    start,
  );

describe('the pauses of a clock', () => {
  it('come in order of time', () => {
    expect(join('2026-02-05 10:00 > 2026-02-06 10:00', '2026-02-03 10:00 > 2026-02-04 10:00')).toEqual([
      pause('2026-02-03 10:00 > 2026-02-04 10:00'),
      pause('2026-02-05 10:00 > 2026-02-06 10:00'),
    ]);
  });

  it('are one where they overlap, touch or lie in each other', () => {
    const one = [pause('2026-02-03 10:00 > 2026-02-05 10:00')];
    expect(join('2026-02-03 10:00 > 2026-02-04 12:00', '2026-02-04 10:00 > 2026-02-05 10:00')).toEqual(one);
    expect(join('2026-02-03 10:00 > 2026-02-04 10:00', '2026-02-04 10:00 > 2026-02-05 10:00')).toEqual(one);
    expect(join('2026-02-03 10:00 > 2026-02-05 10:00', '2026-02-04 10:00 > 2026-02-04 12:00')).toEqual(one);
  });

  it('stand open if one of those joined does', () => {
    const open = [pause('2026-02-03 10:00 >')];
    expect(join('2026-02-03 10:00 >', '2026-02-04 10:00 > 2026-02-05 10:00')).toEqual(open);
    expect(join('2026-02-03 10:00 > 2026-02-05 10:00', '2026-02-04 10:00 >')).toEqual(open);
  });

  it('begin with the clock at the earliest', () => {
    expect(join('2026-02-01 10:00 > 2026-02-03 10:00')).toEqual([
      { from: start, to: at('2026-02-03 10:00') },
    ]);
    expect(join('2026-02-01 10:00 > 2026-02-02 09:00')).toEqual([]);
  });

  it('leave out those that last no time', () => {
    expect(join('2026-02-03 10:00 > 2026-02-03 10:00')).toEqual([]);
  });

  it('are refused when one ends before it begins', () => {
    expect(() => join('2026-02-03 10:00 > 2026-02-03 09:00')).toThrow(RangeError);
  });
});

describe('a moment', () => {
  const joined = join('2026-02-03 10:00 > 2026-02-03 12:00');

  it('lies in a pause from its beginning to just before its end', () => {
    expect(pauseAt(joined, at('2026-02-03 09:59'))).toBeNull();
    expect(pauseAt(joined, at('2026-02-03 10:00'))).toEqual(joined[0]);
    expect(pauseAt(joined, at('2026-02-03 11:59'))).toEqual(joined[0]);
    expect(pauseAt(joined, at('2026-02-03 12:00'))).toBeNull();
  });

  it('knows no pause that begins later and no end that comes later', () => {
    const pauses = ['2026-02-03 10:00 > 2026-02-03 12:00', '2026-02-04 10:00 >'].map((text) => pause(text));
    expect(pausesKnownAt(pauses, at('2026-02-03 09:00'))).toEqual([]);
    expect(pausesKnownAt(pauses, at('2026-02-03 11:00'))).toEqual([pause('2026-02-03 10:00 >')]);
    expect(pausesKnownAt(pauses, at('2026-02-03 12:00'))).toEqual([pauses[0]]);
    expect(pausesKnownAt(pauses, at('2026-02-05 12:00'))).toEqual(pauses);
  });
});
