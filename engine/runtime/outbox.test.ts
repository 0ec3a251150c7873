import { describe, expect, it } from 'vitest';
import { openEntry } from '#engine/machine/entry.ts';
import { StepsEngine } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';
import type { Delivered, Notifier } from './delivery.ts';
import { historyOf } from './history.ts';
import { tryAgain } from './outbox.ts';

const TELLS = stepsProcess(`
states:
  a:
    on:
      LANJUT:
        by: petugas
        do:
          - { notify: starter, with: { id: Siap, en: Ready }, retry: { times: 3, first: 1 minute, factor: 4, max: 3 minutes } }
          - { notify: kepala }
        target: b
      PANTAU: { by: petugas, do: [{ notify: starter, retry: { times: 1 }, on_fail: GAGAL }, { notify: kepala }], target: c }
  b: { on: { TUTUP: { by: petugas, target: d } } }
  c: { on: { GAGAL: { target: d } } }
  d: { type: final }
`);

/** Answers as it is told, and keeps what it was given. */
function notifier(...answers: readonly (Delivered | Error)[]): { tell: Notifier; readonly keys: string[] } {
  const keys: string[] = [];
  return {
    keys,
    tell: (_order, { key }) => {
      keys.push(key);
      const answer = answers[keys.length - 1] ?? { kind: 'done', values: {} };
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
}

const nothing = () => Promise.reject(new Error('there is no document'));
const LATER: Delivered = { kind: 'failed', cause: 'BUSY', final: false };
const NEVER: Delivered = { kind: 'failed', cause: 'REFUSED', final: true };

describe('delivering the orders of a case', () => {
  it('delivers in order, and each result is an entry that replays', async () => {
    const { tell, keys } = notifier();
    const steps = await StepsEngine.open([TELLS], { notify: tell });
    const id = await steps.begin();
    await steps.send(id, 'LANJUT');
    await steps.deliver();

    expect(keys).toEqual([`${id}/2/0`, `${id}/2/1`]);
    const entries = (await historyOf(steps.engine, id)).map(({ text }) => openEntry(text));
    expect(entries.slice(2)).toMatchObject([
      { kind: 'effect', event: 'notify', actor: 'engine', sent: { effect: '2/0', outcome: 'done' } },
      { kind: 'effect', event: 'notify', sent: { effect: '2/1', outcome: 'done' } },
    ]);
    expect(await steps.case(id)).toMatchObject({ outbox: [], timers: [], incidents: [] });
    expect(await steps.proves(id)).toBe(true);
  });

  it('tries again after waits that grow, with the same key, and the next waits', async () => {
    const { tell, keys } = notifier(LATER, new Error('no route'));
    const steps = await StepsEngine.open([TELLS], { notify: tell });
    const id = await steps.begin();
    await steps.send(id, 'LANJUT');
    await steps.deliver();
    expect(keys).toHaveLength(1);
    await steps.wait(1);
    expect(keys).toHaveLength(2);
    await steps.wait(2); // not yet: four minutes, at most three
    expect(keys).toHaveLength(2);
    await steps.wait(1);

    expect(keys).toEqual([`${id}/2/0`, `${id}/2/0`, `${id}/2/0`, `${id}/2/1`]);
    expect(await steps.proves(id)).toBe(true);
  });

  it('opens an incident after the last try; the rest of the chain waits until somebody looked after it', async () => {
    const { tell, keys } = notifier(LATER, LATER, LATER, LATER);
    const steps = await StepsEngine.open([TELLS], { notify: tell });
    const id = await steps.begin();
    await steps.send(id, 'LANJUT');
    await steps.deliver();
    for (const minutes of [1, 3, 600]) await steps.wait(minutes);
    expect(keys).toHaveLength(3);
    expect(await steps.case(id)).toMatchObject({
      incidents: [{ key: '2/0', kind: 'notify', cause: 'BUSY' }],
      outbox: [{ status: 'stopped' }, { status: 'waiting' }],
      timers: [],
    });

    expect(await tryAgain(steps.engine, id, '2/0')).toBe(true);
    await steps.deliver();
    expect((await steps.case(id)).incidents).toHaveLength(1); // looked after is not solved
    await steps.wait(1);

    expect(await steps.case(id)).toMatchObject({ incidents: [], outbox: [] });
    expect(await steps.proves(id)).toBe(true);
  });

  it('does not try again what would not help', async () => {
    const { tell, keys } = notifier(NEVER);
    const steps = await StepsEngine.open([TELLS], { notify: tell });
    const id = await steps.begin();
    await steps.send(id, 'LANJUT');
    await steps.deliver();
    await steps.wait(600);

    expect(keys).toHaveLength(1);
    expect((await steps.case(id)).incidents).toMatchObject([{ cause: 'REFUSED' }]);
  });

  it('raises the event that the process wants instead of an incident, and withdraws what came after', async () => {
    const { tell, keys } = notifier(NEVER);
    const steps = await StepsEngine.open([TELLS], { notify: tell });
    const id = await steps.begin();
    await steps.send(id, 'PANTAU');
    await steps.deliver();

    expect(keys).toHaveLength(1);
    expect(await steps.at(id)).toBe('d');
    expect(await steps.case(id)).toMatchObject({ incidents: [], outbox: [] });
    expect(await steps.proves(id)).toBe(true);
  });

  it('cannot be told twice what became of a try', async () => {
    const steps = await StepsEngine.open([TELLS]);
    const id = await steps.begin();
    await steps.send(id, 'LANJUT');
    await steps.deliver();

    expect(await tryAgain(steps.engine, id, '2/0')).toBe(false);
  });
});

describe('a notice in the program itself', () => {
  it('is kept once, however often the order is delivered', async () => {
    const steps = await StepsEngine.open([TELLS]);
    const id = await steps.begin();
    await steps.send(id, 'LANJUT');
    const order = { kind: 'notify', to: { starter: 'x' }, with: null } as const;
    const delivery = {
      key: `${id}/2/0`,
      case: await steps.case(id),
      published: TELLS,
      now: steps.engine.clock.now(),
      open: nothing,
    };
    await steps.engine.outside.notify(order, delivery);
    await steps.deliver();

    const kept = await steps.engine.store.notifications(id);
    expect(kept).toMatchObject([
      { key: `${id}/2/0`, starter: 'x', pairs: [] },
      { key: `${id}/2/1`, starter: null, pairs: [{ role: 'kepala' }] },
    ]);
  });

  it('to nobody fails for good', async () => {
    const steps = await StepsEngine.open([TELLS]);
    const id = await steps.begin();
    const delivery = { key: 'k', case: await steps.case(id), published: TELLS, now: '', open: nothing };

    expect(
      await steps.engine.outside.notify({ kind: 'notify', to: { pairs: [] }, with: null }, delivery),
    ).toEqual({ kind: 'failed', cause: 'NOBODY', final: true });
  });
});
