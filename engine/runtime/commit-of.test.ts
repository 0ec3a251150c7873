import { describe, expect, it } from 'vitest';
import { advance, step } from '#engine/machine/step.ts';
import { accepted, TOY, TOY_FORM, toyEnv, toyEvent, toyStart } from '#engine/testing/toy.ts';
import { commitOf, rowChange, storedEntry } from './commit-of.ts';

const extras = { access: null, idempotency: null, draft: null, organisation: 3 };
const started = accepted(toyStart({ ...TOY_FORM, keluhan: 'Sudah lama.' }));

describe('the commit of a step', () => {
  it('that opens a case puts every row and expects that there was none', () => {
    const commit = commitOf(TOY.definition, null, started, extras);
    expect(commit).toMatchObject({ expected: 0, organisation: 3, headline: { text: 'Lampu mati' } });
    expect(commit.tasks).toEqual({ put: started.case.tasks, drop: [] });
    expect(commit.timers).toEqual({ put: started.case.timers, drop: [] });
    expect(commit.clocks).toEqual({ put: started.case.clocks, drop: [] });
    expect(commit.seers).toEqual(started.case.seers);
    expect(commit.personal).toEqual(started.personal);
  });

  it('that stays in its state puts only what changed', () => {
    const command = { kind: 'claim', task: 'dibuka/1', saw: 1 } as const;
    const claimed = accepted(step(TOY.definition, started.case, command, toyEnv()));
    const commit = commitOf(TOY.definition, started.case, claimed, extras);
    expect(commit.expected).toBe(1);
    expect(commit.tasks).toEqual({ put: claimed.case.tasks, drop: [] });
    expect(commit.timers).toEqual({ put: [], drop: [] });
    expect(commit.clocks).toEqual({ put: [], drop: [] });
    expect(commit.seers).toBeNull();
  });

  it('that leaves its state drops task and timers by their key and the sequence that opened them', () => {
    const closed = accepted(
      step(TOY.definition, started.case, toyEvent(started.case, 'PUTUSKAN', { jumlah: 1 }), toyEnv()),
    );
    const commit = commitOf(TOY.definition, started.case, closed, extras);
    expect(commit.tasks.drop).toEqual([{ sequence: 1, key: 'dibuka/1' }]);
    expect(commit.timers).toEqual({ put: [], drop: [{ sequence: 1, key: 'clock/periksa' }] });
    expect(commit.clocks.put).toMatchObject([{ key: 'periksa', status: 'ended' }]);
  });

  it('holds every entry of the step in order, as text with the columns that lists need', () => {
    const fired = advance(TOY.definition, started.case, toyEnv({ now: '2026-03-01T00:00:00.000Z' }));
    const [sealed] = fired.entries;
    expect(commitOf(TOY.definition, started.case, fired, extras).entries).toEqual([storedEntry(sealed!)]);
    expect(storedEntry(sealed!)).toMatchObject({
      sequence: 2,
      text: sealed!.text,
      hash: sealed!.hash,
      kind: 'timer',
      event: 'clock.periksa',
      at: '2026-02-20T16:59:59.999Z',
      recordedAt: '2026-03-01T00:00:00.000Z',
      person: null,
    });
  });

  it('names a personal headline by where it lies, never by its text', () => {
    const definition = { ...TOY.definition, headline: 'keluhan' };
    expect(commitOf(definition, null, started, extras).headline).toEqual({ personal: '1.keluhan' });
    expect(commitOf({ ...definition, headline: 'tidak_ada' }, null, started, extras).headline).toBeNull();
  });
});

describe('the change between two lists of rows', () => {
  const row = (key: string, sequence: number, value = 0) => ({ key, sequence, value });

  it('puts what is new or different, drops what is gone, and leaves the rest alone', () => {
    const before = [row('a', 1), row('b', 1), row('c', 1)];
    const after = [row('a', 1), row('b', 1, 7), row('d', 2)];
    expect(rowChange(before, after)).toEqual({
      put: [row('b', 1, 7), row('d', 2)],
      drop: [{ key: 'c', sequence: 1 }],
    });
  });

  it('takes the same key of another visit for another row', () => {
    expect(rowChange([row('a', 1)], [row('a', 2)])).toEqual({
      put: [row('a', 2)],
      drop: [{ key: 'a', sequence: 1 }],
    });
  });
});
