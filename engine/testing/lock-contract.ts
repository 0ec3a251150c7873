import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AlurError } from '#engine/errors.ts';
import { openEntry } from '#engine/machine/entry.ts';
import type { Entry } from '#engine/machine/types.ts';
import type { Refused } from '#engine/runtime/case.ts';
import type { Delivered } from '#engine/runtime/delivery.ts';
import { historyOf } from '#engine/runtime/history.ts';
import type { Store } from '#engine/runtime/store.ts';
import { StepsEngine } from './steps-engine.ts';
import { stepsProcess } from './walk.ts';

const PLOTS = stepsProcess(`
uses: { cases: { anak: publish } }
locks: { petak: { key: data.judul, in: [b, c], else: { id: Petak dipakai., en: The plot is taken. } } }
start:
  MULAI: { by: warga, title: { id: Mulai, en: Begin }, form: [judul], target: a }
  LANGSUNG: { by: warga, title: { id: Langsung, en: At once }, form: [judul], target: b }
states:
  a:
    on:
      AMBIL: { by: petugas, form: [{ alasan: { type: text, required: false, label: { id: Alasan, en: Reason } } }], target: b }
      TUNGGU: { by: petugas, target: w }
      PANGGIL: { by: petugas, target: p }
      ANAK: { by: petugas, target: n }
  b: { on: { LANJUT: { by: petugas, target: c }, UBAH: { by: petugas, form: [judul] }, LEPAS: { by: petugas, target: s } } }
  c: { closed: terbit, on: { CABUT: { by: petugas, target: s } } }
  w: { after: { 1 hours: b }, on: { CATAT: { by: petugas, form: [jejak] } } }
  p: { call: { connector: luar, retry: { times: 3, first: 1 minute } }, onDone: b, onError: s }
  n: { case: { process: anak }, onDone: b, onError: s }
  s: { type: final }
`);
const CHILD = stepsProcess(`
process: anak
tracking: ANK
start: { DIMINTA: { by: { case: true }, target: a } }
states: { a: { on: { JAWAB: { by: petugas, target: ya } } }, ya: { type: final } }
`);

function isRefused(detail: unknown): detail is Refused {
  return typeof detail === 'object' && detail !== null && 'refusal' in detail;
}

/** Locks across cases, on any store: one case holds a key alone, whoever asks for it at the same time, and every history replays. */
export function lockContract(storeFor: () => Promise<Store>): void {
  let steps: StepsEngine;
  const done: Delivered = { kind: 'done', values: {} };
  // An embedded database takes seconds to open on a busy machine.
  beforeAll(async () => {
    const connectors = { luar: async () => await Promise.resolve(done) };
    steps = await StepsEngine.open([PLOTS, CHILD], { connectors }, '', await storeFor());
  }, 60_000);
  afterAll(async () => {
    await steps.engine.store.close();
  });

  const entries = async (id: string): Promise<readonly Entry[]> =>
    (await historyOf(steps.engine, id)).map(({ text }) => openEntry(text));
  const refused = async (act: Promise<unknown>): Promise<unknown> =>
    await act.then(
      () => 'taken',
      (error: unknown) =>
        error instanceof AlurError && isRefused(error.detail)
          ? [error.code, error.detail.refusal.reasons]
          : [String(error)],
    );
  const TAKEN = ['LOCK_TAKEN', [{ id: 'Petak dipakai.', en: 'The plot is taken.' }]];

  describe('a lock across cases, on this store', { timeout: 30_000 }, () => {
    it('keeps a second case out in the words of the process, and nothing moves', async () => {
      const [one, other] = [await steps.begin({ judul: 'A-1' }), await steps.begin({ judul: 'A-1' })];
      await steps.send(one, 'AMBIL');
      const before = await steps.case(other);
      expect(await refused(steps.send(other, 'AMBIL'))).toEqual(TAKEN);
      expect(await steps.case(other)).toEqual(before);

      // It is held in each of its states, and given up with the last of them.
      await steps.send(one, 'LANJUT');
      expect(await refused(steps.send(other, 'AMBIL'))).toEqual(TAKEN);
      await steps.send(one, 'CABUT');
      await steps.send(other, 'AMBIL');
      expect(await steps.at(other)).toBe('b');
      expect(await steps.proves(one)).toBe(true);
      expect(await steps.proves(other)).toBe(true);
    });

    it('is taken by one of many that ask at once', async () => {
      const ids = await Promise.all(Array.from({ length: 6 }, () => steps.begin({ judul: 'B-1' })));
      const answers = await Promise.all(ids.map((id) => refused(steps.send(id, 'AMBIL'))));
      expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1);
      expect(answers.filter((answer) => answer !== 'taken')).toEqual(Array.from({ length: 5 }, () => TAKEN));
      const held = await steps.engine.store.keyHolders({
        kind: 'lock',
        process: 'langkah',
        name: 'petak',
        key: `${steps.stage.units.get('kota') ?? ''}/B-1`,
        limit: 9,
      });
      expect(held).toMatchObject([{ caseId: ids[answers.indexOf('taken')], waits: false }]);
    });

    it('is taken anew when what its key is made of changes, or the change is refused', async () => {
      const [one, other] = [await steps.begin({ judul: 'C-1' }), await steps.begin({ judul: 'C-2' })];
      await steps.send(one, 'AMBIL');
      await steps.send(other, 'AMBIL');
      expect(await refused(steps.send(other, 'UBAH', { judul: 'C-1' }))).toEqual(TAKEN);
      expect((await steps.case(other)).data['judul']).toBe('C-2');
      await steps.send(other, 'UBAH', { judul: 'C-3' });
      await steps.send(one, 'UBAH', { judul: 'C-2' });
      expect((await steps.case(one)).data['judul']).toBe('C-2');
    });

    it('is not held by a case without a key, and refuses one that begins in it', async () => {
      const [one, other] = [await steps.begin({}), await steps.begin({})];
      await steps.send(one, 'AMBIL');
      await steps.send(other, 'AMBIL');
      expect(await steps.at(other)).toBe('b');

      const held = await steps.begin({ judul: 'D-1' }, 'langkah', 'LANGSUNG');
      expect(await steps.at(held)).toBe('b');
      expect(await refused(steps.begin({ judul: 'D-1' }, 'langkah', 'LANGSUNG'))).toEqual(TAKEN);
    });

    it('puts off a timer that would take it: the case stays, says so, and goes on when it is free', async () => {
      const [one, other] = [await steps.begin({ judul: 'E-1' }), await steps.begin({ judul: 'E-1' })];
      await steps.send(one, 'AMBIL');
      await steps.send(other, 'TUNGGU');
      await steps.wait(60);
      expect(await steps.case(other)).toMatchObject({
        state: 'w',
        incidents: [
          { key: 'locked/after/xstate.after.3600000.langkah.w', kind: 'lock', cause: 'LOCK_TAKEN' },
        ],
      });
      const [, , waits] = await entries(other);
      expect(waits).toMatchObject({ kind: 'timer', sent: { locked: 'petak' }, from: 'w', to: 'w' });

      // It is asked again after a quarter of an hour; people are not held up meanwhile.
      await steps.send(other, 'CATAT', { jejak: 'menunggu' });
      await steps.wait(14);
      expect((await steps.case(other)).sequence).toBe(4);
      await steps.wait(1);
      expect((await steps.case(other)).sequence).toBe(5);
      await steps.send(one, 'LEPAS');
      await steps.wait(15);
      expect(await steps.case(other)).toMatchObject({ state: 'b', incidents: [] });
      expect(await steps.proves(other)).toBe(true);
    });

    it('makes the answer of a program a failed try, which is made again as the process says', async () => {
      const [one, other] = [await steps.begin({ judul: 'F-1' }), await steps.begin({ judul: 'F-1' })];
      await steps.send(one, 'AMBIL');
      await steps.send(other, 'PANGGIL');
      await steps.deliver();
      expect((await entries(other)).at(-1)).toMatchObject({
        kind: 'effect',
        sent: { outcome: 'failed', cause: 'LOCK_TAKEN' },
      });
      await steps.send(one, 'LEPAS');
      await steps.wait(1);
      expect(await steps.at(other)).toBe('b');
      expect(await steps.proves(other)).toBe(true);
    });

    it('has the end of a child told again later', async () => {
      const [one, other] = [await steps.begin({ judul: 'G-1' }), await steps.begin({ judul: 'G-1' })];
      await steps.send(one, 'AMBIL');
      await steps.send(other, 'ANAK');
      await steps.deliver();
      const child = await steps.begun(other);
      await steps.send(child.id, 'JAWAB');
      await steps.deliver();
      expect(await steps.at(other)).toBe('n');
      await steps.send(one, 'LEPAS');
      await steps.wait(1);
      expect(await steps.at(other)).toBe('b');
      expect(await steps.proves(other)).toBe(true);
      expect(await steps.proves(child.id)).toBe(true);
    });
  });
}
