import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEntry } from '#engine/machine/entry.ts';
import type { Entry } from '#engine/machine/types.ts';
import { beginDue, nextBeginning } from '#engine/runtime/beginnings.ts';
import { createEngine } from '#engine/runtime/engine.ts';
import type { Engine } from '#engine/runtime/engine.ts';
import { historyOf } from '#engine/runtime/history.ts';
import type { Store } from '#engine/runtime/store.ts';
import { runDue } from '#engine/runtime/timer.ts';
import { StepsEngine } from './steps-engine.ts';
import { stepsProcess } from './walk.ts';

const MONTHLY = stepsProcess(`
start:
  MULAI: { by: warga, title: { id: Mulai, en: Begin }, form: [judul], target: a }
  BULANAN:
    every: { period: month, at: first working day }
    for_each: unit
    title: { id: Bulanan, en: Monthly }
    do: [{ set: { judul: { cel: 'string(now.instant)' } } }]
    target: a
states:
  a: { on: { LAPOR: { by: petugas, target: b } } }
  b: { type: final }
`);
const GIVEN = `  dodi: { name: Dodi, roles: { petugas: dinas_a } }
  edi: { name: Edi, roles: { kepala: [kota, dinas_a] } }
`;

/** Cases that the calendar begins, on any store: one for each unit and period, whoever looks, and the history replays. */
export function beginningContract(storeFor: () => Promise<Store>): void {
  let steps: StepsEngine;
  // An embedded database takes seconds to open on a busy machine.
  beforeAll(async () => {
    steps = await StepsEngine.open([MONTHLY], {}, GIVEN, await storeFor());
  }, 60_000);
  afterAll(async () => {
    await steps.engine.store.close();
  });

  /** A program that has just started on the same store. */
  const started = (): Engine => createEngine(steps.engine);
  const firstEntry = async (id: string): Promise<Entry> =>
    openEntry((await historyOf(steps.engine, id))[0]?.text ?? '');

  describe('a case that the calendar begins, on this store', { timeout: 30_000 }, () => {
    it('does not begin for a day before the process was there', async () => {
      expect(await beginDue(started())).toEqual([]);
      // Wednesday 11 February is long after the first working day of the month; the next is Monday 2 March.
      expect(await nextBeginning(started())).toBe('2026-03-01T17:00:00.000Z');
    });

    it('begins once for each unit that has the process, though two programs look at once', async () => {
      steps.stage.clock.set('2026-03-01T16:59:59.999Z');
      expect(await beginDue(started())).toEqual([]);
      steps.stage.clock.set('2026-03-01T17:00:00.000Z');
      const [one, other] = await Promise.all([beginDue(started()), beginDue(started())]);
      const ids = [...one, ...other];

      expect(new Set(ids).size).toBe(2);
      expect(ids).toHaveLength(2);
      const units = await Promise.all(ids.map(async (id) => (await steps.case(id)).unit));
      const wanted = ['kota', 'dinas_a'].map((key) => steps.stage.units.get(key));
      expect(units.toSorted()).toEqual(wanted.toSorted());
    });

    it('stays begun over a restart, also when its day moves within the period', async () => {
      expect(await beginDue(started())).toEqual([]);
      const [calendar] = (await steps.engine.store.calendars()).filter(({ current }) => current);
      if (calendar === undefined) throw new Error('no calendar');
      const holiday = {
        date: '2026-03-02',
        kind: 'holiday',
        name: { id: 'L', en: 'H' },
        source: 'S',
      } as const;
      const days = [...calendar.calendar.days, holiday];
      const moved = { ...calendar, hash: 'kantor-2', calendar: { ...calendar.calendar, days } };
      await steps.engine.store.putCalendar(moved);
      steps.stage.clock.set('2026-03-04T02:00:00.000Z');
      expect(await beginDue(started())).toEqual([]);
    });

    it('belongs to nobody, takes effect at its day however late, and replays', async () => {
      // Nothing ran from March until the second week of June: April and May are past.
      steps.stage.clock.set('2026-06-10T02:00:00.000Z');
      const ids = await beginDue(started());
      expect(ids).toHaveLength(2);
      for (const id of ids) {
        const entry = await firstEntry(id);
        expect(entry).toMatchObject({
          kind: 'event',
          event: 'BULANAN',
          actor: 'engine',
          person: null,
          at: '2026-05-31T17:00:00.000Z',
          recorded_at: '2026-06-10T02:00:00.000Z',
          opens: { starter: id },
        });
        expect((await steps.case(id)).data['judul']).toBe('2026-05-31T17:00:00.000Z');
        expect(await steps.proves(id)).toBe(true);
      }
    });

    it('is begun by the worker that fires timers, which sleeps no longer than until the next', async () => {
      steps.stage.clock.set('2026-06-30T16:59:58.000Z');
      expect(await runDue(steps.engine)).toBe(2000);
      steps.stage.clock.set('2026-06-30T17:00:00.000Z');
      await runDue(steps.engine);
      expect(steps.engine.beginnings.begun.size).toBe(4);
      expect(await beginDue(started())).toEqual([]);
    });

    it('cannot be begun by a person', async () => {
      await expect(steps.begin({}, 'langkah', 'BULANAN')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    });
  });
}
