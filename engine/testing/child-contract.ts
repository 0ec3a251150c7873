import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '#engine/runtime/store.ts';
import { StepsEngine } from './steps-engine.ts';
import { stepsProcess } from './walk.ts';

const ABOVE = stepsProcess(`
uses: { cases: { anak: publish } }
start: { MULAI: { by: warga, title: { id: Mulai, en: Begin }, form: [judul], target: tanya } }
states:
  tanya:
    case: { process: anak, send: { judul: data.judul }, take: { data.jejak: result.jejak } }
    onDone: [{ guard: { cel: 'result.outcome == "ya"' }, target: b }, { target: c }]
    onError: c
    on: { BATAL: { by: petugas, target: b } }
  b: { on: { TUTUP: { by: petugas, target: c } } }
  c: { type: final }
`);
const BELOW = stepsProcess(`
process: anak
tracking: ANK
start: { DIMINTA: { by: { case: true }, form: [judul], target: a } }
shared: [{ in: [a], on: { case.cancelled: { target: batal } } }]
states:
  a: { on: { JAWAB: { by: petugas, form: [jejak], target: ya } } }
  ya: { type: final }
  batal: { type: final }
`);

/** Cases that begin cases, on any store: what is begun and told is begun and told once, and both histories replay. */
export function childContract(storeFor: () => Promise<Store>): void {
  let steps: StepsEngine;
  // An embedded database takes seconds to open on a busy machine.
  beforeAll(async () => {
    steps = await StepsEngine.open([ABOVE, BELOW], {}, '', await storeFor());
  }, 60_000);
  afterAll(async () => {
    await steps.engine.store.close();
  });

  describe('a case that begins another, on this store', () => {
    it(
      'begins it once and hears of its end once, however often both are delivered',
      { timeout: 30_000 },
      async () => {
        const id = await steps.begin({ judul: 'Rumah' });
        await steps.deliver();
        const child = await steps.begun(id);
        expect(await steps.again(id, '1/0')).toMatchObject({ kind: 'done', begun: { case: child.id } });
        await steps.send(child.id, 'JAWAB', { jejak: 'sudah' });
        const row = (await steps.case(child.id)).outbox[0]?.key ?? '';
        await steps.again(child.id, row);
        await steps.again(child.id, row);
        await steps.deliver();

        const above = await steps.case(id);
        expect(above).toMatchObject({ state: 'b', data: { jejak: 'sudah' }, sequence: 3, outbox: [] });
        expect(child.parent).toEqual({ case: id, order: '1/0', depth: 1, waits: true, since: null });
        expect([await steps.proves(id), await steps.proves(child.id)]).toEqual([true, true]);
      },
    );

    it('tells it that nobody waits any more', { timeout: 30_000 }, async () => {
      const id = await steps.begin({ judul: 'Rumah' });
      await steps.deliver();
      const child = await steps.begun(id);
      await steps.send(id, 'BATAL');
      await steps.deliver();

      expect(await steps.at(child.id)).toBe('batal');
      expect([await steps.proves(id), await steps.proves(child.id)]).toEqual([true, true]);
    });
  });
}
