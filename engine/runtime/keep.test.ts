import { describe, expect, it } from 'vitest';
import { tell } from '#engine/testing/courier.ts';
import { playSteps, StepsEngine } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';
import { createMemoryStore } from './memory-store.ts';
import { historyOf } from './history.ts';
import { deliverKept } from './keep.ts';
import type { Store } from './store.ts';

/** What the courier says may come before anybody asks for it. */
const PARCEL = stepsProcess(`
roles:
  warga: { kind: public, title: { id: Warga, en: Citizen } }
  petugas: { kind: staff, at: unit, title: { id: Petugas, en: Officer } }
  kepala: { kind: staff, at: unit, title: { id: Kepala, en: Head } }
  kurir: { kind: service, title: { id: Kurir, en: Courier } }
data:
  judul: { type: text, required: false, label: { id: Judul, en: Title } }
  berat: { type: integer, required: false, label: { id: Berat, en: Weight } }
  penerima: { type: text, personal: true, required: false, label: { id: Penerima, en: Taken by } }
messages:
  tiba:
    title: { id: Paket tiba, en: The parcel is there }
    from: kurir
    key: data.judul
    keep: 3 days
    carries: { berat: integer, penerima: { type: text, personal: true } }
start: { MULAI: { by: warga, title: { id: Mulai, en: Begin }, form: [judul], target: a } }
states:
  a: { on: { TUNGGU: { by: petugas, target: b }, TUTUP: { by: petugas, target: d } } }
  b:
    on:
      message.tiba: { take: { data.berat: message.berat, data.penerima: message.penerima }, guard: { cel: message.berat > 1 }, target: c }
      UBAH: { by: petugas, form: [judul] }
  c: { on: { LAGI: { by: petugas, target: b }, TUTUP: { by: petugas, target: d } } }
  d: { closed: done }
`);
const DAY = 24 * 60;

async function opened(store: Store | null = null): Promise<StepsEngine> {
  return await StepsEngine.open([PARCEL], {}, '', store);
}

const KEPT = { result: 'kept', until: '2026-02-14T02:00:00.000Z', again: false, differs: false } as const;

async function undelivered(steps: StepsEngine): Promise<number> {
  return (await steps.engine.store.keptUndelivered(10)).length;
}

describe('a message that comes before a case waits for it', () => {
  it('is kept, and delivered once to the case that comes to wait; then its values are nowhere but there', async () => {
    const steps = await opened();
    expect(await tell(steps, { values: { berat: 3, penerima: 'Budi Santoso' } })).toEqual(KEPT);
    const id = await steps.begin({ judul: 'R-1' });
    await steps.deliver();
    expect(await steps.at(id)).toBe('a');
    await steps.send(id, 'TUNGGU');
    await steps.deliver();

    expect(await steps.at(id)).toBe('c');
    expect((await steps.case(id)).data).toMatchObject({ berat: 3 });
    expect(await undelivered(steps)).toBe(0);
    const personal = await steps.engine.store.personal(id);
    expect(personal.map(({ value }) => value)).toEqual(['Budi Santoso']);
    await steps.send(id, 'LAGI');
    await steps.deliver();
    expect(await steps.at(id)).toBe('b');
    expect(await steps.proves(id)).toBe(true);
  });

  it('is answered as it was at first, also when it was delivered since', async () => {
    const steps = await opened();
    await tell(steps);
    expect(await tell(steps)).toEqual({ ...KEPT, again: true });
    const id = await steps.begin({ judul: 'R-1' });
    await steps.send(id, 'TUNGGU');
    await steps.deliver();
    expect(await tell(steps)).toEqual({ ...KEPT, again: true });
    expect(await tell(steps, { values: { berat: 9 } })).toEqual({ ...KEPT, again: true, differs: true });
    expect((await steps.case(id)).sequence).toBe(3);
  });

  it('is not delivered once it is too late', async () => {
    const steps = await opened();
    await tell(steps);
    await steps.wait(3 * DAY);
    const id = await steps.begin({ judul: 'R-1' });
    await steps.send(id, 'TUNGGU');
    await steps.deliver();
    expect(await steps.at(id)).toBe('b');
    expect(await undelivered(steps)).toBe(1);
    expect(await tell(steps, { id: 'kabar-2' })).toMatchObject({ result: 'taken' });
  });

  it('is kept on while two cases have its key, or the one that waits does not take it, and tried when that one has moved', async () => {
    const steps = await opened();
    await tell(steps, { values: { berat: 1 } });
    await steps.wait(1);
    await tell(steps, { id: 'kabar-2', key: 'R-2' });
    const id = await steps.begin({ judul: 'R-1' });
    await steps.send(id, 'TUNGGU');
    const twins = [await steps.begin({ judul: 'R-2' }), await steps.begin({ judul: 'R-2' })];
    const [first = '', second = ''] = twins;
    await steps.send(first, 'TUNGGU');
    await steps.deliver();
    expect([await steps.at(id), await steps.at(first)]).toEqual(['b', 'b']);
    expect((await steps.engine.store.keptUndelivered(10)).map(({ tried }) => tried)).toEqual([
      { caseId: id, sequence: 2 },
      null,
    ]);
    expect(await tell(steps, { id: 'kabar-3', key: 'R-2' })).toBe('MESSAGE_AMBIGUOUS');

    await steps.send(second, 'TUTUP');
    await steps.send(id, 'UBAH', { judul: 'R-1' });
    await steps.deliver();
    expect([await steps.at(id), await steps.at(first)]).toEqual(['b', 'c']);
    expect((await steps.engine.store.keptUndelivered(10)).map(({ tried }) => tried?.sequence)).toEqual([3]);
  });

  it('comes to a case one after the other, each when that case waits', async () => {
    const steps = await opened();
    await tell(steps, { values: { berat: 2 } });
    await steps.wait(1);
    await tell(steps, { id: 'kabar-2', values: { berat: 7 } });
    const id = await steps.begin({ judul: 'R-1' });
    await steps.send(id, 'TUNGGU');
    await steps.deliver();
    expect([(await steps.case(id)).data['berat'], await undelivered(steps)]).toEqual([2, 1]);
    await steps.send(id, 'LAGI');
    await steps.deliver();
    expect([(await steps.case(id)).data['berat'], await undelivered(steps)]).toEqual([7, 0]);
  });

  it('is refused at once where it does not fit, or has no key', async () => {
    const steps = await opened();
    expect(await tell(steps, { values: { berat: 'banyak' } })).toBe('MESSAGE_INVALID');
    expect(await tell(steps, { values: { warna: 'merah' } })).toBe('MESSAGE_INVALID');
    expect(await tell(steps, { key: '' })).toBe('MESSAGE_INVALID');
    expect(await undelivered(steps)).toBe(0);
  });

  it('is delivered once when the program was killed before it noted that', async () => {
    const store = createMemoryStore({ now: () => '2026-02-11T02:00:00.000Z' });
    const steps = await opened({ ...store, noteKept: () => Promise.reject(new Error('killed')) });
    await tell(steps);
    const id = await steps.begin({ judul: 'R-1' });
    await steps.send(id, 'TUNGGU');
    await expect(deliverKept(steps.engine)).rejects.toThrow('killed');
    expect(await steps.at(id)).toBe('c');
    expect(await undelivered(steps)).toBe(1);

    await steps.send(id, 'LAGI');
    const again = { ...steps.engine, store };
    expect(await deliverKept(again)).toBe(0);
    expect([await steps.at(id), await undelivered(steps)]).toEqual(['b', 0]);
    expect(await historyOf(steps.engine, id)).toHaveLength(4);
  });
});

describe('a scenario in which a message is kept', () => {
  it('shows that it was, and what came of it', async () => {
    const failures = await playSteps(
      [PARCEL],
      `
  - { at: 2026-02-11 09:00, message: tiba, from: kurir, key: R-1, with: { berat: 4 }, expect: { answer: kept } }
  - { as: public, start: MULAI, form: { judul: R-1 }, expect: { state: a } }
  - { as: ani, send: TUNGGU, expect: { state: c, data: { berat: 4 }, entries: [TUNGGU, message.tiba] } }
`,
    );
    expect(failures).toEqual([]);
  });
});
