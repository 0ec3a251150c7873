import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { openedWith, toyWithClock } from '#engine/testing/clock-toy.ts';
import { accepted, TOY_BIRTH, TOY_CALENDAR, TOY_FORM, toyEnv, toyEvent } from '#engine/testing/toy.ts';
import { byEffect } from './ladder.ts';
import { replay } from './replay.ts';
import { advance, start, step } from './step.ts';
import type { Case, RawForm, SealedEntry, Timer } from './types.ts';

const at = (date: string, time: string): string => new Date(`${date}T${time}:00+07:00`).toISOString();
const endOf = (date: string): string => `${date}T16:59:59.999Z`;
const CLOCK = `    length: 5 working days
    starts: { entering: dibuka, again: keep }
    stops: { entering: selesai }
    pauses: { in: menunggu }
    owner: petugas
`;
const LADDER = `    ladder:
      - { at: 50%, do: [{ set: { alasan: separuh } }] }
      - { at: 80%, do: [{ set: { alasan: hampir } }] }
      - { at: due, do: [{ set: { hasil: lewat, alasan: lewat } }] }
      - { at: 3 working days after due, do: [{ transfer: { unit: data.dinas } }] }
`;
const published = toyWithClock(CLOCK + LADDER);
const { definition } = published;

/** Five working days from Wednesday 11 February: 12, 13, 18, 19, 20. */
const first: Case = (() => {
  const opened = openedWith(published);
  return { ...opened, data: { ...opened.data, dinas: 'dinas_b' } };
})();
const send = (subject: Case, event: string, as: string, now: string, form: RawForm = {}) =>
  accepted(step(definition, subject, toyEvent(subject, event, form), toyEnv({ as, now })));
const until = (subject: Case, now: string) => advance(definition, subject, toyEnv({ now }));
const told = (entries: readonly SealedEntry[]): readonly (readonly [string, string])[] =>
  entries.map(({ entry }) => [entry.event, entry.at]);
const rungs = ({ timers }: Case): readonly (readonly [string, string])[] =>
  timers.filter(({ key }) => key.startsWith('rung/')).map(({ key, due }) => [key, due]);

describe('the ladder of a clock', () => {
  it('has a timer of its own for each rung, from the start', () => {
    expect(rungs(first)).toEqual([
      ['rung/periksa/0', endOf('2026-02-13')],
      ['rung/periksa/1', endOf('2026-02-19')],
      ['rung/periksa/2', endOf('2026-02-20')],
      ['rung/periksa/3', endOf('2026-02-25')],
    ]);
  });

  it('takes effect rung by rung at its own times, however late somebody looks, each once', () => {
    const late = until(first, at('2026-06-01', '10:00'));
    expect(told(late.entries)).toEqual([
      ['rung.periksa.0', endOf('2026-02-13')],
      ['rung.periksa.1', endOf('2026-02-19')],
      ['rung.periksa.2', endOf('2026-02-20')],
      ['clock.periksa', endOf('2026-02-20')],
      ['rung.periksa.3', endOf('2026-02-25')],
    ]);
    expect(late.entries.map(({ entry }) => entry.wrote)).toEqual([
      { alasan: 'separuh' },
      { alasan: 'hampir' },
      { hasil: 'lewat', alasan: 'lewat' },
      {},
      {},
    ]);
    expect(late.case).toMatchObject({ unit: 'dinas_b', state: 'dibuka', clocks: [{ fired: [0, 1, 2, 3] }] });
    expect(until(late.case, at('2027-06-01', '10:00')).entries).toEqual([]);
  });

  it('is an entry of the engine with the timer it came from', () => {
    const [entry] = until(first, at('2026-02-14', '10:00')).entries;
    expect(entry?.entry).toMatchObject({
      kind: 'timer',
      actor: 'engine',
      event: 'rung.periksa.0',
      sent: { timer: 'rung/periksa/0', due: endOf('2026-02-13') },
      from: 'dibuka',
      to: 'dibuka',
    });
  });

  it('does not reach a rung a millisecond before its time', () => {
    expect(until(first, '2026-02-13T16:59:59.998Z').entries).toEqual([]);
  });

  it('does not begin again when its start is met once more', () => {
    const half = until(first, at('2026-02-16', '10:00')).case;
    const again = send(half, 'ULANGI', 'ani', at('2026-02-18', '10:00')).case;
    expect(rungs(again)).toEqual(rungs(half));
  });

  it('begins again with a clock that restarts', () => {
    const restarting = toyWithClock(CLOCK.replace('keep', 'restart') + LADDER).definition;
    const half = advance(restarting, first, toyEnv({ now: at('2026-02-16', '10:00') })).case;
    const world = toyEnv({ now: at('2026-02-18', '10:00') });
    const again = accepted(step(restarting, half, toyEvent(half, 'ULANGI'), world)).case;
    expect(again.clocks).toMatchObject([{ fired: [] }]);
    expect(rungs(again)[0]).toEqual(['rung/periksa/0', endOf('2026-02-20')]);
  });
});

describe('a ladder while its clock stands', () => {
  const paused = send(first, 'PUTUSKAN', 'ani', at('2026-02-12', '10:00'), { jumlah: 9 }).case;

  it('has no timers left', () => {
    expect(rungs(paused)).toEqual([]);
    expect(until(paused, at('2026-02-27', '10:00')).entries).toEqual([]);
  });

  it('moves all its later rungs when the clock goes on', () => {
    const resumed = send(paused, 'JAWAB', 'warga', at('2026-02-18', '09:00')).case;
    // 18, 19, 20, 23, 24 February; then 25, 26, 27.
    expect(rungs(resumed)).toEqual([
      ['rung/periksa/0', endOf('2026-02-19')],
      ['rung/periksa/1', endOf('2026-02-23')],
      ['rung/periksa/2', endOf('2026-02-24')],
      ['rung/periksa/3', endOf('2026-02-27')],
    ]);
  });

  it('keeps what it has reached: a pause after a rung does not bring it back', () => {
    const half = until(first, at('2026-02-16', '10:00')).case;
    const standing = send(half, 'PUTUSKAN', 'ani', at('2026-02-18', '10:00'), { jumlah: 9 }).case;
    const resumed = send(standing, 'JAWAB', 'warga', at('2026-02-19', '09:00')).case;
    expect(rungs(resumed)).toEqual([
      ['rung/periksa/1', endOf('2026-02-20')],
      ['rung/periksa/2', endOf('2026-02-23')],
      ['rung/periksa/3', endOf('2026-02-26')],
    ]);
  });

  it('reaches at once what passed meanwhile: no working time lay between, so nothing moved', () => {
    // Twenty hours before the end of Friday 20 February is almost four in the morning, when the clock stands.
    const { definition: before } = toyWithClock(
      `${CLOCK}    ladder: [{ at: 20 hours before due, do: [{ set: { alasan: dekat } }] }]\n`,
    );
    const opened = openedWith({ definition: before, hash: 'x' });
    expect(rungs(opened)).toEqual([['rung/periksa/0', '2026-02-19T20:59:59.999Z']]);
    const ask = toyEnv({ now: at('2026-02-20', '03:00') });
    const standing = accepted(step(before, opened, toyEvent(opened, 'PUTUSKAN', { jumlah: 9 }), ask)).case;
    const now = at('2026-02-20', '06:00');
    const world = toyEnv({ as: 'warga', now });
    const resumed = accepted(step(before, standing, toyEvent(standing, 'JAWAB'), world)).case;
    expect(rungs(resumed)).toEqual([['rung/periksa/0', now]]);
    expect(told(advance(before, resumed, world).entries)).toEqual([['rung.periksa.0', now]]);
  });

  it('ends with its clock', () => {
    const half = until(first, at('2026-02-16', '10:00')).case;
    const closed = send(half, 'BATALKAN', 'warga', at('2026-02-18', '10:00')).case;
    expect(rungs(closed)).toEqual([]);
    expect(until(closed, at('2027-01-01', '10:00')).entries).toEqual([]);
  });

  it('goes on with a clock that is opened again, and does not repeat what it has reached', () => {
    const half = until(first, at('2026-02-16', '10:00')).case;
    const closed = send(half, 'BATALKAN', 'warga', at('2026-02-18', '10:00')).case;
    const open = send(closed, 'BUKA', 'warga', at('2026-02-25', '10:00')).case;
    // 12, 13 were used; 25, 26, 27 are left.
    expect(rungs(open).map(([key]) => key)).toEqual(['rung/periksa/1', 'rung/periksa/2', 'rung/periksa/3']);
    expect(rungs(open)[0]?.[1]).toBe(endOf('2026-02-26'));
  });

  it('reaches the rung at the due moment also where being due ends the clock', () => {
    const ending = toyWithClock(CLOCK + LADDER, { keepAfter: true }).definition;
    const late = advance(ending, first, toyEnv({ now: at('2026-06-01', '10:00') }));
    expect(told(late.entries).map(([event]) => event)).toEqual([
      'rung.periksa.0',
      'rung.periksa.1',
      'rung.periksa.2',
      'clock.periksa',
    ]);
    expect(late.case).toMatchObject({ state: 'selesai', clocks: [{ status: 'ended' }] });
  });
});

describe('a history with rungs', () => {
  it('is taken again from its entries alone, text by text', () => {
    const world = toyEnv({ as: 'warga', settings: { batas: 3, lama: '14 days' } });
    const opened = accepted(start(published, TOY_BIRTH, { event: 'AJUKAN', form: TOY_FORM }, world));
    const form = { dinas: 'dinas_a' };
    const handed = send(opened.case, 'SERAHKAN', 'ani', at('2026-02-12', '09:00'), form);
    const later = until(handed.case, at('2026-03-30', '10:00'));
    expect(later.entries).toHaveLength(5);
    const all = [...opened.entries, ...handed.entries, ...later.entries];
    const again = replay(published, all, { 'kantor-1': TOY_CALENDAR });
    expect(again.difference).toBeNull();
    expect(again.cases.at(-1)).toEqual(later.case);
  });

  it('takes lengths from settings, expressions and dates again as they were', () => {
    const spans = [
      'length: { setting: lama }',
      'length: { cel: data.jumlah, unit: hours }',
      'until: data.tanggal',
    ];
    for (const span of spans) {
      const other = toyWithClock(
        `    ${span}\n    starts: { entering: dibuka, again: keep }\n    stops: { entering: selesai }\n    ladder: [{ at: due, do: [{ set: { alasan: lewat } }] }]\n`,
      );
      const world = toyEnv({ as: 'warga', settings: { batas: 3, lama: '3 working days' } });
      const sent = { event: 'AJUKAN', form: { ...TOY_FORM, tanggal: '2026-02-20' } };
      const opened = accepted(start(other, TOY_BIRTH, sent, world));
      const later = advance(other.definition, opened.case, toyEnv({ now: at('2026-03-30', '10:00') }));
      expect(told(later.entries).map(([event]) => event)).toEqual(['rung.periksa.0', 'clock.periksa']);
      const again = replay(other, [...opened.entries, ...later.entries], { 'kantor-1': TOY_CALENDAR });
      expect(again.difference).toBeNull();
      expect(again.cases.at(-1)).toEqual(later.case);
    }
  });
});

describe('timers at one moment', () => {
  test('come rungs first, in the order of their ladder, then what the clock itself does', () => {
    const due = endOf('2026-02-20');
    const timer = (key: string, when = due): Timer => ({ key, sequence: 1, due: when });
    const sorted = [
      timer('clock/periksa'),
      timer('rung/periksa/10'),
      timer('after/x'),
      timer('rung/periksa/2'),
      timer('rung/lain/3'),
      timer('after/y', endOf('2026-02-19')),
    ].sort(byEffect);
    expect(sorted.map(({ key }) => key)).toEqual([
      'after/y',
      'rung/lain/3',
      'rung/periksa/2',
      'rung/periksa/10',
      'after/x',
      'clock/periksa',
    ]);
  });
});

describe('whatever happens to a clock', () => {
  const acts = fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 6000 }), close: fc.boolean() }), {
    maxLength: 12,
  });
  /** The next act that the state of the case allows. */
  const next = (state: string, close: boolean): readonly [event: string, as: string] => {
    if (state === 'menunggu') return ['JAWAB', 'warga'];
    if (state === 'selesai') return ['BUKA', 'warga'];
    return close ? ['BATALKAN', 'warga'] : ['PUTUSKAN', 'ani'];
  };

  it('rungs come in order, none twice in a run, and no pause brings one forward', () => {
    const noTransfer = toyWithClock(CLOCK + LADDER.split('\n').slice(0, 4).join('\n') + '\n').definition;
    fc.assert(
      fc.property(acts, (steps) => {
        let subject = openedWith({ definition: noTransfer, hash: 'x' });
        let now = Date.parse(subject.at);
        const reached: string[] = [];
        let known = new Map(rungs(subject));
        for (const { minutes, close } of steps) {
          now += minutes * 60_000;
          const when = new Date(now).toISOString();
          const [event, as] = next(advance(noTransfer, subject, toyEnv({ now: when })).case.state, close);
          const current = advance(noTransfer, subject, toyEnv({ now: when }));
          const form = event === 'PUTUSKAN' ? { jumlah: 9 } : {};
          const act = toyEvent(current.case, event, form);
          const taken = accepted(step(noTransfer, current.case, act, toyEnv({ as, now: when })));
          reached.push(...told([...current.entries, ...taken.entries]).map(([name]) => name));
          const moved = new Map(rungs(taken.case));
          if ([...moved].some(([key, due]) => due < (known.get(key) ?? ''))) return false;
          known = new Map([...known, ...moved]);
          subject = taken.case;
        }
        const ladder = reached.filter((name) => name.startsWith('rung.'));
        return new Set(ladder).size === ladder.length && [...ladder].sort().join() === ladder.join();
      }),
      { numRuns: 60 },
    );
  });
});
