import { describe, expect, it } from 'vitest';
import { StepsEngine } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';

const NUMBERED = stepsProcess(`
data:
  judul: { type: text, required: false, label: { id: Judul, en: Title } }
  jumlah: { type: integer, required: false, label: { id: Jumlah, en: How many } }
  ya: { type: boolean, label: { id: Ya, en: Yes } }
  nomor: { type: register_number, register: izin, format: '{seq:3}/{unit.code}/{year}', label: { id: Nomor, en: Number } }
  lain: { type: register_number, register: izin, format: '{seq}', label: { id: Lain, en: Other } }
states:
  a:
    on:
      PESAN: { by: petugas, do: [{ number: nomor, reserve: true }] }
      DUA: { by: petugas, do: [{ number: nomor, reserve: true }, { number: lain, reserve: true }] }
      SAHKAN: { by: petugas, do: [{ number: nomor, confirm: true }], target: b }
      BATAL: { by: petugas, do: [{ number: nomor, void: { id: Salah cetak, en: Misprint } }] }
  b: { type: final }
`);
const PLACE = { register: 'izin', year: 2026 };

async function open(): Promise<{ steps: StepsEngine; unit: string }> {
  const steps = await StepsEngine.open([NUMBERED]);
  return { steps, unit: steps.stage.units.get('kota') ?? '' };
}

describe('a register number', () => {
  it('is reserved, the same one again, and confirmed', async () => {
    const { steps, unit } = await open();
    const id = await steps.begin();
    await steps.send(id, 'PESAN');
    await steps.send(id, 'PESAN');
    expect((await steps.case(id)).data['nomor']).toBe('001/KOTA/2026');
    await steps.send(id, 'SAHKAN');

    expect(await steps.engine.store.numbers({ ...PLACE, unit })).toMatchObject([
      { seq: 1, caseId: id, text: '001/KOTA/2026', status: 'confirmed', reason: null },
    ]);
    expect(await steps.proves(id)).toBe(true);
  });

  it('that was given up stays with its reason and is never used again', async () => {
    const { steps, unit } = await open();
    const id = await steps.begin();
    for (const event of ['PESAN', 'BATAL', 'PESAN', 'SAHKAN']) await steps.send(id, event);

    expect((await steps.case(id)).data['nomor']).toBe('002/KOTA/2026');
    expect(await steps.engine.store.numbers({ ...PLACE, unit })).toMatchObject([
      { seq: 1, status: 'void', reason: { en: 'Misprint' } },
      { seq: 2, status: 'confirmed' },
    ]);
    expect(await steps.proves(id)).toBe(true);
  });

  it('cannot be confirmed when none is reserved', async () => {
    const { steps } = await open();
    const id = await steps.begin();

    await expect(steps.send(id, 'SAHKAN')).rejects.toMatchObject({ code: 'GUARD_FAILED' });
  });

  it('is taken twice in one step as two numbers that follow each other', async () => {
    const { steps } = await open();
    const id = await steps.begin();
    await steps.send(id, 'DUA');

    expect((await steps.case(id)).data).toMatchObject({ nomor: '001/KOTA/2026', lain: '2' });
    expect(await steps.proves(id)).toBe(true);
  });

  it('is never doubled and leaves no gap, however many cases ask at once', async () => {
    const { steps, unit } = await open();
    const ids = await Promise.all(Array.from({ length: 8 }, async () => await steps.begin()));
    await Promise.all(ids.map(async (id) => await steps.send(id, 'DUA')));

    const register = await steps.engine.store.numbers({ ...PLACE, unit });
    expect(register.map(({ seq }) => seq)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
    for (const id of ids) expect(await steps.proves(id)).toBe(true);
  });

  it('starts at one again in another local year', async () => {
    const { steps, unit } = await open();
    const first = await steps.begin();
    await steps.send(first, 'PESAN');
    steps.stage.clock.set('2026-12-31T16:59:00.000Z'); // a minute before midnight at the office
    const last = await steps.begin();
    await steps.send(last, 'PESAN');
    await steps.wait(1);
    const next = await steps.begin();
    await steps.send(next, 'PESAN');

    const numbers = await Promise.all(
      [first, last, next].map(async (id) => (await steps.case(id)).data['nomor']),
    );
    expect(numbers).toEqual(['001/KOTA/2026', '002/KOTA/2026', '001/KOTA/2027']);
    expect(await steps.engine.store.numbers({ unit, register: 'izin', year: 2027 })).toHaveLength(1);
  });
});
