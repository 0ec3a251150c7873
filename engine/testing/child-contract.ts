import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliverKept } from '#engine/runtime/keep.ts';
import { receive } from '#engine/runtime/receive.ts';
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

const REPORT = stepsProcess(`
process: lapor
tracking: LPS
data:
  judul: { type: text, label: { id: Judul, en: Title } }
  induk: { type: case, open: true, required: false, label: { id: Induk, en: Main case } }
  jejak: { type: text, required: false, label: { id: Jejak, en: Trace } }
messages:
  kabar: { title: { id: Kabar, en: News }, from: { process: lapor }, carries: { isi: text } }
start: { MULAI: { by: warga, title: { id: Mulai, en: Begin }, form: [judul], target: a } }
states:
  a:
    on:
      GABUNG: { by: petugas, form: [induk], do: [{ send: { message: kabar, to: data.induk, with: { isi: data.judul } } }], target: b }
      message.kabar: { take: { data.jejak: message.isi } }
  b: { on: { TUTUP: { by: petugas, target: c } } }
  c: { type: final }
`);

const PARCEL = stepsProcess(`
process: paket
tracking: PKT
roles:
  warga: { kind: public, title: { id: Warga, en: Citizen } }
  petugas: { kind: staff, at: unit, title: { id: Petugas, en: Officer } }
  kurir: { kind: service, title: { id: Kurir, en: Courier } }
messages:
  tiba: { title: { id: Tiba, en: It is there }, from: kurir, key: data.judul, keep: 3 days, carries: { jejak: text } }
start: { MULAI: { by: warga, title: { id: Mulai, en: Begin }, form: [judul], target: a } }
states:
  a: { on: { TUNGGU: { by: petugas, target: b } } }
  b: { on: { message.tiba: { take: { data.jejak: message.jejak }, target: c } } }
  c: { type: final }
`);

/** Cases that begin cases, and that tell others, on any store: what is begun and told is begun and told once, and both histories replay. */
export function childContract(storeFor: () => Promise<Store>): void {
  let steps: StepsEngine;
  // An embedded database takes seconds to open on a busy machine.
  beforeAll(async () => {
    steps = await StepsEngine.open([ABOVE, BELOW, REPORT, PARCEL], {}, '', await storeFor());
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

    it('tells another case that a form names, once, or not at all', { timeout: 30_000 }, async () => {
      const master = await steps.begin({ judul: 'Jalan' }, 'lapor');
      const other = await steps.begin({ judul: 'Lubang' }, 'lapor');
      await steps.send(other, 'GABUNG', { induk: (await steps.case(master)).tracking });
      await steps.again(other, '2/0');
      await steps.again(other, '2/0');
      await steps.deliver();
      expect(await steps.case(master)).toMatchObject({ data: { jejak: 'Lubang' }, sequence: 2 });
      expect(await steps.case(other)).toMatchObject({ data: { induk: master }, outbox: [] });

      const third = await steps.begin({ judul: 'Aspal' }, 'lapor');
      await steps.send(third, 'GABUNG', { induk: (await steps.case(other)).tracking });
      await steps.deliver();
      expect((await steps.case(third)).incidents).toMatchObject([
        { kind: 'send', cause: 'MESSAGE_NOT_AWAITED' },
      ]);
      for (const id of [master, other, third]) expect(await steps.proves(id)).toBe(true);
    });

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

  describe('a message of a program, on this store', () => {
    it(
      'is kept until a case waits for it, delivered once, and answered as at first',
      { timeout: 30_000 },
      async () => {
        const service = { id: 'kurir-1', role: 'kurir', unit: steps.stage.units.get('kota') ?? '' };
        const told = { process: 'paket', message: 'tiba', key: 'R-1', id: '1', values: { jejak: 'sudah' } };
        const kept = await receive(steps.engine, service, told);
        expect(kept).toMatchObject({ result: 'kept', again: false });
        const id = await steps.begin({ judul: 'R-1' }, 'paket');
        await steps.send(id, 'TUNGGU');
        await Promise.all([deliverKept(steps.engine), deliverKept(steps.engine)]);
        await steps.deliver();

        expect(await steps.case(id)).toMatchObject({ state: 'c', sequence: 3, data: { jejak: 'sudah' } });
        expect(await receive(steps.engine, service, told)).toEqual({ ...kept, again: true });
        const direct = { ...told, id: '2', key: 'R-2' };
        const other = await steps.begin({ judul: 'R-2' }, 'paket');
        await steps.send(other, 'TUNGGU');
        expect(await receive(steps.engine, service, direct)).toMatchObject({ result: 'taken', again: false });
        expect(await receive(steps.engine, service, direct)).toMatchObject({ result: 'taken', again: true });
        expect([await steps.proves(id), await steps.proves(other)]).toEqual([true, true]);
      },
    );
  });
}
