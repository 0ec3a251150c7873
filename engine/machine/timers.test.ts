import { describe, expect, it } from 'vitest';
import {
  accepted,
  publishedOf,
  refusedBy,
  TOY,
  TOY_BIRTH,
  TOY_FORM,
  TOY_TEXT,
  toyCase,
  toyEnv,
  toyEvent,
} from '#engine/testing/toy.ts';
import { advance, start, step } from './step.ts';
import type { Case, RawForm, Step } from './types.ts';

const send = (subject: Case, event: string, as: string, form: RawForm = {}, now?: string): Step =>
  accepted(
    step(
      TOY.definition,
      subject,
      toyEvent(subject, event, form),
      toyEnv({ as, ...(now === undefined ? {} : { now }) }),
    ),
  );
const until = (subject: Case, now: string): Step => advance(TOY.definition, subject, toyEnv({ now }));
const told = ({ entries }: Step): readonly (readonly [string, string])[] =>
  entries.map(({ entry }) => [entry.event, entry.at]);

/** Waits for the citizen since Wednesday 11 February, 09:00: twenty days end on 3 March at the same hour. */
const waiting = send(toyCase(), 'PUTUSKAN', 'ani', { jumlah: 9 }).case;
const END = '2026-03-03T02:00:00.000Z';
const AFTER = 'xstate.after.1728000000.toy.menunggu';

describe('a timer of the kernel', () => {
  it('is a row with its due time, made when its state is entered and dropped when it is left', () => {
    expect(waiting.timers).toEqual([{ key: `after/${AFTER}`, sequence: 2, due: END }]);
    expect(send(waiting, 'JAWAB', 'warga').case.timers.map((timer) => timer.key)).toEqual(['clock/periksa']);
  });

  it('does not fire a millisecond before it is due', () => {
    const early = until(waiting, '2026-03-03T01:59:59.999Z');
    expect(early.entries).toEqual([]);
    expect(early.case).toBe(waiting);
  });

  it('takes effect at its due time however late somebody looks, and says when that was', () => {
    const late = until(waiting, '2026-06-01T00:00:00.000Z');
    expect(late.case).toMatchObject({
      state: 'selesai',
      closed: 'selesai',
      at: END,
      data: { hasil: 'lewat' },
    });
    expect(late.entries[0]?.entry).toMatchObject({
      kind: 'timer',
      event: AFTER,
      actor: 'engine',
      person: null,
      role: null,
      at: END,
      recorded_at: '2026-06-01T00:00:00.000Z',
      sent: { timer: `after/${AFTER}`, due: END },
      wrote: { hasil: 'lewat' },
    });
  });

  it('fires once: looking again changes nothing', () => {
    const fired = until(waiting, END);
    expect(fired.entries).toHaveLength(1);
    expect(until(fired.case, '2027-01-01T00:00:00.000Z').entries).toEqual([]);
  });

  it('fires before a later command, each with its own entry and time', () => {
    const command = { kind: 'event', event: 'BUKA', task: 'selesai/1', saw: 2, form: {} } as const;
    const both = accepted(
      step(TOY.definition, waiting, command, toyEnv({ as: 'warga', now: '2026-03-05T02:00:00.000Z' })),
    );
    expect(told(both)).toEqual([
      [AFTER, END],
      ['BUKA', '2026-03-05T02:00:00.000Z'],
    ]);
    expect(both.entries[1]?.entry.before).toBe(both.entries[0]?.hash);
  });

  it('makes a command stale that came after it, and a refused command takes nothing with it', () => {
    const before = structuredClone(waiting);
    const command = toyEvent(waiting, 'JAWAB');
    const late = step(
      TOY.definition,
      waiting,
      command,
      toyEnv({ as: 'warga', now: '2026-03-05T02:00:00.000Z' }),
    );
    expect(refusedBy(late).code).toBe('STALE');
    expect(waiting).toEqual(before);
  });

  it('that was left behind before it was due never fires, however late somebody looks', () => {
    const answered = send(waiting, 'JAWAB', 'warga', {}, '2026-02-12T02:00:00.000Z').case;
    const reopened = until(answered, END);
    expect(told(reopened).map(([event]) => event)).toEqual(['clock.periksa']);
  });

  it('begins anew on every visit of its state', () => {
    const answered = send(waiting, 'JAWAB', 'warga', {}, '2026-02-12T02:00:00.000Z').case;
    const again = send(answered, 'PUTUSKAN', 'ani', { jumlah: 9 }, '2026-02-13T02:00:00.000Z').case;
    expect(again.timers.map(({ due }) => due)).toEqual(['2026-03-05T02:00:00.000Z']);
  });
});

const TWO_CLOCKS = publishedOf(
  TOY_TEXT.replace(
    'start:\n',
    `  lambat: { title: { id: Lambat, en: Slow }, length: 3 hours, starts: { entering: dibuka }, stops: { entering: selesai }, owner: petugas }
  cepat: { title: { id: Cepat, en: Fast }, length: 30 minutes, starts: { entering: dibuka }, stops: { entering: selesai }, owner: petugas }
start:
`,
  ),
);

describe('several timers due at once', () => {
  const opened = accepted(
    start(TWO_CLOCKS, TOY_BIRTH, { event: 'AJUKAN', form: TOY_FORM }, toyEnv({ as: 'warga' })),
  ).case;
  const world = toyEnv({ now: '2026-04-01T00:00:00.000Z' });
  const all = advance(TWO_CLOCKS.definition, opened, world);

  it('fire in the order they were due, not in the order they were declared', () => {
    expect(told(all)).toEqual([
      ['clock.cepat', '2026-02-11T02:30:00.000Z'],
      ['clock.lambat', '2026-02-11T05:00:00.000Z'],
      ['clock.periksa', '2026-02-20T16:59:59.999Z'],
    ]);
    expect(all.entries.map(({ entry }) => entry.sequence)).toEqual([2, 3, 4]);
  });

  it('give the same case whether somebody looked in between or not', () => {
    const between = advance(TWO_CLOCKS.definition, opened, { ...world, now: '2026-02-11T03:00:00.000Z' });
    const rest = advance(TWO_CLOCKS.definition, between.case, world);
    expect(told({ ...all, entries: [...between.entries, ...rest.entries] })).toEqual(told(all));
    const { hash: _one, ...inSteps } = rest.case;
    const { hash: _other, ...atOnce } = all.case;
    expect(inSteps).toEqual(atOnce); // the hashes differ by when the entries were recorded
  });

  it('leave the clock due even where its state does nothing about it', () => {
    expect(all.entries[0]?.entry).toMatchObject({ from: 'dibuka', to: 'dibuka', wrote: {} });
    const first = advance(TWO_CLOCKS.definition, opened, { ...world, now: '2026-02-11T02:30:00.000Z' });
    expect(first.case.clocks.find((clock) => clock.key === 'cepat')?.status).toBe('due');
  });
});

describe('the time of an entry', () => {
  it('is never before the last one of its case, though a clock elsewhere runs slow', () => {
    const slow = send(waiting, 'JAWAB', 'warga', {}, '2026-02-11T01:00:00.000Z');
    expect(slow.entries[0]?.entry.at).toBe(waiting.at);
    expect(slow.entries[0]?.entry.recorded_at).toBe(waiting.at);
    expect(slow.case.at).toBe(waiting.at);
  });
});
