import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openEntry } from '#engine/machine/entry.ts';
import { StepsEngine } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';
import { AlurError } from '#engine/errors.ts';
import { startCase } from './case.ts';
import type { Started } from './case.ts';
import { historyOf } from './history.ts';

const COUNTER = stepsProcess(`
data:
  judul: { type: text, required: false, label: { id: Judul, en: Title } }
  nama: { type: text, personal: true, required: false, label: { id: Nama, en: Name } }
start:
  MULAI: { by: warga, form: [judul], target: a }
  CATAT: { by: petugas, on_behalf: warga, form: [judul, nama], target: a }
states:
  a: { on: { AMBIL: { by: { starter: true }, target: b }, PERIKSA: { by: petugas, target: b } } }
  b: { type: final }`);

async function entered(by: string, key = randomUUID()): Promise<Started & { readonly house: StepsEngine }> {
  const house = await StepsEngine.open([COUNTER]);
  const sender = { person: house.stage.people.get(by) ?? null, openCase: null, owners: [] };
  const process = COUNTER.definition.process;
  const wanted = { process, event: 'CATAT', form: { nama: 'Wati' }, unit: null, key, draft: null };
  const started = await startCase(house.engine, sender, wanted);
  const again = await startCase(house.engine, sender, wanted);
  expect(again).toMatchObject({ caseId: started.caseId, pin: started.pin, token: null });
  return { ...started, house };
}

describe('a case that an official enters for somebody', () => {
  it('belongs to somebody else, and the history says who entered it by which right', async () => {
    const { house, caseId, token } = await entered('ani');
    const subject = await house.case(caseId);
    const ani = house.stage.people.get('ani');
    expect(subject.starter).not.toBe(ani);
    const [first] = (await historyOf(house.engine, caseId)).map(({ text }) => openEntry(text));
    expect(first).toMatchObject({ actor: 'person', person: ani, role: 'petugas' });
    expect(token).toBeNull();
    expect(await house.proves(caseId)).toBe(true);
  });

  it('is no case of the official: what its owner alone may do is refused to them', async () => {
    const { house, caseId } = await entered('ani');
    await expect(house.send(caseId, 'AMBIL')).rejects.toThrow('NOT_ALLOWED');
    await house.send(caseId, 'PERIKSA');
    expect(await house.at(caseId)).toBe('b');
  });

  it('keeps personal values as those of the person it belongs to', async () => {
    const { house, caseId } = await entered('budi');
    const subject = await house.case(caseId);
    const [value] = await house.engine.store.personal(caseId);
    expect(value?.person).toBe(subject.starter);
  });

  it('begins at the office of the official', async () => {
    const { house, caseId } = await entered('ani');
    expect((await house.case(caseId)).unit).toBe(house.stage.units.get('kota'));
  });

  it('is not for somebody without the role', async () => {
    const house = await StepsEngine.open([COUNTER]);
    const process = COUNTER.definition.process;
    const wanted = { process, event: 'CATAT', form: {}, unit: null, key: randomUUID(), draft: null };
    const sender = { person: house.stage.people.get('cici') ?? null, openCase: null, owners: [] };
    await expect(startCase(house.engine, sender, wanted)).rejects.toThrow(AlurError);
  });
});
