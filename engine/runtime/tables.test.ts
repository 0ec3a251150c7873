import { describe, expect, it } from 'vitest';
import { openEntry } from '#engine/machine/entry.ts';
import type { Case, Entry } from '#engine/machine/types.ts';
import { AlurError } from '#engine/errors.ts';
import { StepsEngine } from '#engine/testing/steps-engine.ts';
import { TABLE_GIVEN, tableToy } from '#engine/testing/table-toy.ts';
import { historyOf } from './history.ts';

const pinned = tableToy();
const followed = tableToy((text) => text.replace('pin: start', 'pin: now'));
const FOOD = { judul: 'Lapak A', jenis: 'warung', alat: 'APAR 3 kg' };
const endOf = (day: string): string => `${day}T16:59:59.999Z`;
/** From Wednesday 11 February, 09:00: on Monday 16 the second version holds. */
const FIVE_DAYS = 5 * 24 * 60;

const entriesOf = async ({ engine }: StepsEngine, id: string): Promise<readonly Entry[]> =>
  (await historyOf(engine, id)).map(({ text }) => openEntry(text));
const clock = ({ clocks }: Case, key: string) => clocks.find((found) => found.key === key);
const codeOf = async (run: Promise<unknown>): Promise<unknown> =>
  await run.then(
    () => null,
    (error: unknown) => (error instanceof AlurError ? { code: error.code, params: error.params } : error),
  );

describe('a reference table', () => {
  it('gives a form its condition, an effect its value, clocks their length and a guard its answer', async () => {
    const steps = await StepsEngine.open([pinned], {}, TABLE_GIVEN);
    const id = await steps.begin(FOOD);
    await steps.send(id, 'PERIKSA');

    const checked = await steps.case(id);
    expect(checked.data['biaya']).toBe(50_000);
    expect(clock(checked, 'periksa')).toMatchObject({ length: { count: 3, unit: 'working days' } });
    expect(clock(checked, 'simpan')).toMatchObject({
      length: { count: 10, unit: 'days' },
      due: endOf('2026-02-21'),
    });

    await steps.send(id, 'LANJUT');
    expect(await steps.at(id)).toBe('api');
    expect(await steps.proves(id)).toBe(true);
  });

  it('requires what the row says, and nothing where no row is chosen yet', async () => {
    const steps = await StepsEngine.open([pinned], {}, TABLE_GIVEN);

    expect(await codeOf(steps.begin({ judul: 'Lapak A', jenis: 'warung' }))).toMatchObject({
      code: 'FORM_INVALID',
    });
    await steps.begin({ judul: 'Lapak B', jenis: 'buku' });
    await steps.begin({ judul: 'Lapak C' });
  });

  it('offers only rows in force', async () => {
    const steps = await StepsEngine.open([pinned], {}, TABLE_GIVEN);
    expect(await codeOf(steps.begin({ judul: 'Lapak A', jenis: 'mainan' }))).toMatchObject({
      code: 'FORM_INVALID',
    });
    await steps.wait(FIVE_DAYS);
    await steps.begin({ judul: 'Lapak A', jenis: 'mainan' });
  });
});

describe('a version of a table', () => {
  it('that is pinned to the start serves the whole case, and new cases begin with the next', async () => {
    const steps = await StepsEngine.open([pinned], {}, TABLE_GIVEN);
    const old = await steps.begin(FOOD);
    await steps.wait(FIVE_DAYS);
    await steps.send(old, 'PERIKSA');
    expect((await steps.case(old)).data['biaya']).toBe(50_000);

    const young = await steps.begin(FOOD);
    await steps.send(young, 'PERIKSA');
    const checked = await steps.case(young);
    expect(checked.data['biaya']).toBe(75_000);
    expect(clock(checked, 'periksa')).toMatchObject({ length: { count: 8, unit: 'working days' } });
    for (const id of [old, young]) expect(await steps.proves(id)).toBe(true);
  });

  it('that is not pinned is the one in force at each step; a clock that runs is not moved', async () => {
    const steps = await StepsEngine.open([followed], {}, TABLE_GIVEN);
    const id = await steps.begin(FOOD);
    await steps.send(id, 'PERIKSA');
    await steps.wait(FIVE_DAYS);
    await steps.send(id, 'LANJUT');

    const done = await steps.case(id);
    expect(await steps.at(id)).toBe('selesai');
    expect(clock(done, 'periksa')).toMatchObject({ length: { count: 3 } });
    expect(done.tables).toBeUndefined();
    expect(await steps.proves(id)).toBe(true);
  });

  it('is recorded with the cells that were read and no others', async () => {
    const steps = await StepsEngine.open([pinned], {}, TABLE_GIVEN);
    const id = await steps.begin(FOOD);
    await steps.send(id, 'PERIKSA');
    await steps.send(id, 'LANJUT');
    const version = (await steps.case(id)).tables?.['jenis_lapak'];
    expect(version).toMatch(/^[0-9a-f]{64}$/);

    const read = (await entriesOf(steps, id)).map(({ env }) => env.tables);
    expect(read).toEqual([
      { jenis_lapak: { version, rows: {} } },
      { jenis_lapak: { version, rows: { warung: { biaya: 50_000, hari: 3, masa: '10 days' } } } },
      {
        jenis_lapak: {
          version,
          rows: {
            warung: {
              api: true,
              syarat: { apar: { en: 'Extinguisher', id: 'APAR' }, ktp: { en: 'ID card', id: 'KTP' } },
            },
          },
        },
      },
    ]);
  });

  it('is replayed from the history alone, though the store has other rows now', async () => {
    const steps = await StepsEngine.open([followed], {}, TABLE_GIVEN);
    const id = await steps.begin(FOOD);
    await steps.send(id, 'PERIKSA');
    await steps.wait(FIVE_DAYS);
    expect(await steps.proves(id)).toBe(true);
  });
});

describe('a row that is not there', () => {
  it('refuses the step with the table and the key, and changes nothing', async () => {
    const steps = await StepsEngine.open([pinned], {}, TABLE_GIVEN);
    const id = await steps.begin({ judul: 'Lapak A', lain: 'kios' });
    const before = await steps.case(id);

    expect(await codeOf(steps.send(id, 'CARI'))).toEqual({
      code: 'TABLE_ROW_MISSING',
      params: { table: 'jenis_lapak', key: 'kios' },
    });
    expect(await steps.case(id)).toEqual(before);
  });

  it('is what a clock without a row to count from finds', async () => {
    const steps = await StepsEngine.open([pinned], {}, TABLE_GIVEN);
    const id = await steps.begin({ judul: 'Lapak A' });

    expect(await codeOf(steps.send(id, 'PERIKSA'))).toEqual({
      code: 'TABLE_ROW_MISSING',
      params: { table: 'jenis_lapak', key: '' },
    });
  });

  it.each(['constructor', '__proto__', 'toString'])('is %s too', async (lain) => {
    const steps = await StepsEngine.open([pinned], {}, TABLE_GIVEN);
    const id = await steps.begin({ judul: 'Lapak A', lain });
    expect(await codeOf(steps.send(id, 'CARI'))).toMatchObject({ code: 'TABLE_ROW_MISSING' });
  });
});
