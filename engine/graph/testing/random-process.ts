/** Small processes at random: nested, parallel with joins, regions that start late, turns, ways back, raised events. */
import fc from 'fast-check';
import { stringify } from 'yaml';

type Tree = Record<string, unknown>;

const ALL = ['a', 'b', 'c'] as const;
const guardOf = (holds: boolean): Tree => ({
  guard: { cel: String(holds), else: { id: 'Tidak.', en: 'No.' } },
});

/** What an action of a state does: whither, and under which condition. */
const branch = (targets: readonly string[]): fc.Arbitrary<Tree> =>
  fc
    .record({ target: fc.constantFrom(...targets), condition: fc.constantFrom(null, true, false) })
    .map(({ target, condition }) => ({
      by: 'petugas',
      target,
      ...(condition === null ? {} : guardOf(condition)),
    }));

/** A region with two places and an end; event names are few, so that regions share them. */
const region: fc.Arbitrary<Tree> = fc
  .record({
    go: fc.constantFrom('GO', 'ON'),
    end: fc.constantFrom('GO', 'END'),
    over: fc.boolean(),
    raise: fc.boolean(),
    starts: fc.constantFrom(null, [true, 'wait'], [false, 'skip'], [true, 'skip']),
    late: fc.boolean(),
  })
  .map(({ go, end, over, raise, starts, late }) => ({
    initial: 'p',
    ...(starts === null ? {} : { starts: { when: String(starts[0]), else: starts[1] } }),
    states: {
      p: {
        on: { [go]: { by: 'petugas', target: 'q', ...(raise ? { do: [{ raise: 'DONG' }] } : {}) } },
        ...(late ? { after: { '2 days': 'z' } } : {}),
      },
      q: {
        on: {
          [end]: { by: 'petugas', target: 'z' },
          ...(over ? { REDO: { by: 'petugas', target: 'q' } } : {}),
        },
      },
      z: { type: 'final' },
    },
  }));

const parallel: fc.Arbitrary<Tree> = fc
  .record({
    regions: fc.array(region, { minLength: 2, maxLength: 3 }),
    join: fc.constantFrom('all', 'any', 'one', 'when'),
    turns: fc.boolean(),
    hears: fc.boolean(),
    leave: branch(ALL),
    onDone: fc.constantFrom(...ALL, 'akhir'),
  })
  .map(({ regions, join, turns, hears, leave, onDone }) => ({
    type: 'parallel',
    ...(join === 'all'
      ? {}
      : { join: join === 'one' ? { count: 1 } : join === 'when' ? { when: 'false' } : 'any' }),
    ...(turns ? { turns: 'one' } : {}),
    on: { LEAVE: leave, DONG: hears ? { target: 'c' } : { guard: { cel: 'false' }, target: 'c' } },
    onDone,
    states: Object.fromEntries(regions.map((one, index) => [`r${String(index + 1)}`, one])),
  }));

const compound: fc.Arbitrary<Tree> = fc
  .record({ region, onDone: fc.constantFrom(...ALL) })
  .map(({ region: inner, onDone }) => {
    const { starts: _starts, ...rest } = inner;
    return { ...rest, on: { DONG: { target: 'c' } }, onDone };
  });

/** The parts of a process file; not every one is free of errors, so ask the reader. */
export const randomParts: fc.Arbitrary<string> = fc
  .record({
    b: fc.oneof(parallel, compound),
    a: branch(['b', 'c', 'a']),
    back: fc.constantFrom('fresh', 'resume', 'b'),
    always: fc.boolean(),
    wait: fc.boolean(),
  })
  .map(({ b, a, back, always, wait }) =>
    stringify({
      states: {
        a: {
          on: { GO: a, TO_B: { by: 'petugas', target: 'b' }, TO_C: { by: 'petugas', target: 'c' } },
          ...(wait ? { after: { '3 days': 'c' } } : {}),
        },
        b,
        c: {
          on: {
            BACK: {
              by: 'petugas',
              target: back === 'b' ? { resume: 'b' } : { back },
            },
            STOP: { by: 'petugas', target: 'akhir' },
          },
          ...(always ? { always: [{ guard: { cel: 'false' }, target: 'a' }] } : {}),
        },
        akhir: { type: 'final' },
      },
    }),
  );
