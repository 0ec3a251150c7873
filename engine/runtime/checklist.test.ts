import { describe, expect, it } from 'vitest';
import { openEntry } from '#engine/machine/entry.ts';
import { AlurError } from '#engine/errors.ts';
import { playSteps, StepsEngine } from '#engine/testing/steps-engine.ts';
import { TABLE_GIVEN, tableToy } from '#engine/testing/table-toy.ts';
import { historyOf } from './history.ts';

const toy = tableToy((text) =>
  text
    .replace(
      'status:\n',
      `  syarat: { type: checklist, table: jenis_lapak, row: data.jenis, column: syarat, label: { id: Persyaratan, en: Requirements } }
status:
`,
    )
    .replace(
      '      CARI:\n',
      `      TERIMA: { by: petugas, title: { id: Terima, en: Receive }, form: [syarat] }
      LENGKAP:
        by: petugas
        title: { id: Lengkap, en: Complete }
        guard: { cel: 'table.jenis_lapak[data.jenis].syarat.all(s, s in data.syarat)', else: { id: Belum lengkap., en: Not complete. } }
        target: selesai
      CARI:
`,
    ),
);
const FOOD = { judul: 'Lapak A', jenis: 'warung', alat: 'APAR 3 kg' };
const codeOf = async (run: Promise<unknown>): Promise<unknown> =>
  await run.then(
    () => null,
    (error: unknown) => (error instanceof AlurError ? error.code : error),
  );

describe('a checklist', () => {
  it('takes ticks for what the row of the case requires, in its order, and nothing else', async () => {
    const steps = await StepsEngine.open([toy], {}, TABLE_GIVEN);
    const id = await steps.begin(FOOD);
    await steps.send(id, 'TERIMA', { syarat: ['apar', 'ktp'] });
    expect((await steps.case(id)).data['syarat']).toEqual(['ktp', 'apar']);
    expect(await codeOf(steps.send(id, 'TERIMA', { syarat: ['sim'] }))).toBe('FORM_INVALID');
    expect(await codeOf(steps.send(id, 'TERIMA', { syarat: [{ x: 1 }] }))).toBe('FORM_INVALID');
    await steps.send(id, 'TERIMA', {});
    expect((await steps.case(id)).data['syarat']).toEqual([]);
    expect(await steps.proves(id)).toBe(true);
  });

  it('is complete when a guard finds every name of the row ticked', async () => {
    const steps = await StepsEngine.open([toy], {}, TABLE_GIVEN);
    const id = await steps.begin(FOOD);
    await steps.send(id, 'TERIMA', { syarat: ['ktp'] });
    expect(await codeOf(steps.send(id, 'LENGKAP'))).toBe('GUARD_REFUSED');
    await steps.send(id, 'TERIMA', { syarat: ['ktp', 'apar'] });
    await steps.send(id, 'LENGKAP');
    expect(await steps.at(id)).toBe('selesai');
    expect(await steps.proves(id)).toBe(true);
  });

  it('keeps what was required then with its words, for whoever reads it when the table says something else', async () => {
    const steps = await StepsEngine.open([toy], {}, TABLE_GIVEN);
    const id = await steps.begin(FOOD);
    await steps.send(id, 'TERIMA', { syarat: ['ktp'] });
    const last = (await historyOf(steps.engine, id)).map(({ text }) => openEntry(text)).at(-1);
    expect(last?.env.labels).toEqual({
      'jenis_lapak.syarat.syarat': {
        ktp: { id: 'KTP', en: 'ID card' },
        apar: { id: 'APAR', en: 'Extinguisher' },
      },
    });
  });

  it('says on the page what is there and what is missing, in the language of the reader', async () => {
    const begin = `  - at: 2026-02-11 09:00
    as: public
    start: MULAI
    form: { judul: Lapak, jenis: warung, alat: APAR }
`;
    const tick = (names: string, says: string): string => `${begin}  - as: ani
    send: TERIMA
    form: { syarat: [${names}] }
    expect: { sees: { ani: { says: [${says}] } } }
`;
    expect(
      await playSteps([toy], tick('ktp', "'There: ID card. Missing: Extinguisher.'"), TABLE_GIVEN),
    ).toEqual([]);
    expect(
      await playSteps([toy], tick('ktp, apar', "'There: ID card, Extinguisher. Complete.'"), TABLE_GIVEN),
    ).toEqual([]);
    expect(await playSteps([toy], tick('', "'Missing: Extinguisher, ID card.'"), TABLE_GIVEN)).toEqual([]);
  });
});
