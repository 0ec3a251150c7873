import { describe, expect, it } from 'vitest';
import { StepsEngine } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';
import { startCase } from './case.ts';

const PROCESS = stepsProcess(`
data:
  judul: { type: text, label: { id: Judul, en: Title } }
  lama: { type: case, required: false, label: { id: Laporan lama, en: Earlier report } }
start: { MULAI: { by: warga, form: [judul, lama], target: a } }
states:
  a: { on: { TUTUP: { by: petugas, target: b } } }
  b: { type: final }
`);

describe('a start that names another case', () => {
  it('takes the one that a shown PIN opened, and no other, from somebody without an account', async () => {
    const steps = await StepsEngine.open([PROCESS]);
    const lama = await steps.begin({ judul: 'Lama' });
    const lain = await steps.begin({ judul: 'Lain' });
    const { tracking } = await steps.case(lama);
    const begin = async (openCase: string | null, key: string) => {
      const sender = { person: null, openCase, owners: [] };
      const form = { judul: 'Baru', lama: tracking };
      const wanted = {
        process: PROCESS.definition.process,
        event: 'MULAI',
        form,
        unit: null,
        key,
        draft: null,
      };
      const { caseId } = await startCase(steps.engine, sender, wanted);
      return (await steps.case(caseId)).data['lama'];
    };

    expect(await begin(lama, 'satu')).toBe(lama);
    await expect(begin(lain, 'dua')).rejects.toMatchObject({ code: 'FORM_INVALID' });
    await expect(begin(null, 'tiga')).rejects.toMatchObject({ code: 'FORM_INVALID' });
  });
});
