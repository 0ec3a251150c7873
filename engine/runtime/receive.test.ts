import { describe, expect, it } from 'vitest';
import { openEntry } from '#engine/machine/entry.ts';
import { tell } from '#engine/testing/courier.ts';
import { playSteps, StepsEngine } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';
import { historyOf } from './history.ts';
import type { Received } from './receive.ts';

/** Parcels that a courier reports on; what it says of itself is nobody's business but the courier's. */
const PARCEL = stepsProcess(`
roles:
  warga: { kind: public, title: { id: Warga, en: Citizen } }
  petugas: { kind: staff, at: unit, title: { id: Petugas, en: Officer } }
  kepala: { kind: staff, at: unit, title: { id: Kepala, en: Head } }
  kurir: { kind: service, title: { id: Kurir, en: Courier } }
  gudang: { kind: service, title: { id: Gudang, en: Store } }
data:
  judul: { type: text, required: false, label: { id: Judul, en: Title } }
  resi: { type: text, required: false, label: { id: Resi, en: Parcel number } }
  berat: { type: integer, required: false, label: { id: Berat, en: Weight } }
  penerima: { type: text, personal: true, required: false, label: { id: Penerima, en: Taken by } }
messages:
  tiba:
    title: { id: Paket tiba, en: The parcel is there }
    from: kurir
    key: data.resi
    carries: { berat: integer, penerima: { type: text, personal: true } }
  hilang: { title: { id: Paket hilang, en: The parcel is lost }, from: gudang, key: 'case.number' }
start: { MULAI: { by: warga, title: { id: Mulai, en: Begin }, form: [judul, resi], target: a } }
states:
  a:
    on:
      message.tiba: { take: { data.berat: message.berat, data.penerima: message.penerima }, guard: { cel: message.berat > 0 }, target: b }
      message.hilang: { target: c }
      TUTUP: { by: petugas, target: c }
  b: { on: { UBAH: { by: petugas, form: [resi], target: a } } }
  c: { closed: done }
`);

async function opened(...parcels: string[]): Promise<{ steps: StepsEngine; ids: string[] }> {
  const steps = await StepsEngine.open([PARCEL]);
  const ids: string[] = [];
  for (const resi of parcels) ids.push(await steps.begin({ judul: resi, resi }));
  return { steps, ids };
}

const TAKEN: Received = { result: 'taken', again: false, differs: false };

describe('a message of a program outside', () => {
  it('is taken by the case that has its key, as an entry that names the program and no personal value', async () => {
    const given = await opened('R-0', 'R-1');
    const [other = '', meant = ''] = given.ids;
    expect(await tell(given.steps, { values: { berat: 3, penerima: 'Budi Santoso' } })).toEqual(TAKEN);

    expect([await given.steps.at(other), await given.steps.at(meant)]).toEqual(['a', 'b']);
    const entries = await historyOf(given.steps.engine, meant);
    const last = openEntry(entries.at(-1)?.text ?? '');
    expect(last).toMatchObject({ kind: 'arrival', event: 'message.tiba', actor: 'engine' });
    expect(last.sent).toMatchObject({ from: { service: 'id-kurir', role: 'kurir' }, state: 'a' });
    expect(entries.map(({ text }) => text).join()).not.toContain('Budi Santoso');
    expect((await given.steps.case(meant)).data).toMatchObject({ berat: 3 });
    expect(await given.steps.proves(meant)).toBe(true);
  });

  it('with the same id is answered as it was before, also when its content is another by now', async () => {
    const given = await opened('R-1');
    expect(await tell(given.steps, {})).toEqual(TAKEN);
    expect(await tell(given.steps, {})).toEqual({ ...TAKEN, again: true });
    expect(await tell(given.steps, { values: { berat: 4 } })).toEqual({
      ...TAKEN,
      again: true,
      differs: true,
    });
    expect(await historyOf(given.steps.engine, given.ids[0] ?? '')).toHaveLength(2);
  });

  it('sent many times at once is taken once', async () => {
    const given = await opened('R-1');
    const answers = await Promise.all([1, 2, 3, 4].map(() => tell(given.steps, {})));
    for (const answer of answers) expect(answer).toMatchObject({ result: 'taken' });
    expect(await historyOf(given.steps.engine, given.ids[0] ?? '')).toHaveLength(2);
  });

  it('with a key that two cases have moves neither', async () => {
    const given = await opened('R-1', 'R-1');
    expect(await tell(given.steps, {})).toBe('MESSAGE_AMBIGUOUS');
    for (const id of given.ids) expect((await given.steps.case(id)).sequence).toBe(1);
  });

  it('is refused where nobody waits, and its id can be used again', async () => {
    const given = await opened('R-1');
    expect(await tell(given.steps, { key: 'R-9' })).toBe('MESSAGE_NOT_AWAITED');
    expect(await tell(given.steps, { values: { berat: 0 } })).toBe('MESSAGE_NOT_AWAITED');
    expect(await tell(given.steps, { values: { berat: 'banyak' } })).toBe('MESSAGE_INVALID');
    expect(await tell(given.steps, { values: { warna: 'merah' } })).toBe('MESSAGE_INVALID');
    expect((await given.steps.case(given.ids[0] ?? '')).sequence).toBe(1);
    expect(await tell(given.steps, {})).toEqual(TAKEN);
  });

  it('finds a case by its number too', async () => {
    const given = await opened('R-1');
    const [id = ''] = given.ids;
    const { tracking } = await given.steps.case(id);
    const told = { message: 'hilang', key: tracking, values: {} };
    expect(await tell(given.steps, told, { role: 'gudang' })).toEqual(TAKEN);
    expect(await given.steps.at(id)).toBe('c');
  });

  it('follows the case when its key changes, and finds it no more once it is closed and waits for nothing', async () => {
    const given = await opened('R-1');
    const [id = ''] = given.ids;
    await tell(given.steps, {});
    await given.steps.send(id, 'UBAH', { resi: 'R-2' });
    expect(await tell(given.steps, { id: 'kabar-2' })).toBe('MESSAGE_NOT_AWAITED');
    expect(await tell(given.steps, { id: 'kabar-2', key: 'R-2' })).toEqual(TAKEN);
    await given.steps.send(id, 'UBAH', { resi: 'R-2' });
    await given.steps.send(id, 'TUTUP');
    expect((await given.steps.case(id)).keys).toBeUndefined();
    expect(await given.steps.proves(id)).toBe(true);
  });

  it('of a program in another role, of another unit, or to another process is not known', async () => {
    const given = await opened('R-1');
    expect(await tell(given.steps, {}, { role: 'gudang' })).toBe('MESSAGE_UNKNOWN');
    expect(await tell(given.steps, { message: 'entah' })).toBe('MESSAGE_UNKNOWN');
    expect(await tell(given.steps, { process: 'entah' })).toBe('NOT_FOUND');
    expect(await tell(given.steps, {}, { unit: 'dinas_a' })).toBe('MESSAGE_NOT_AWAITED');
    expect((await given.steps.case(given.ids[0] ?? '')).sequence).toBe(1);
  });
});

describe('a step of a scenario in which a program sends a message', () => {
  it('shows what it is answered, and what came of it', async () => {
    const failures = await playSteps(
      [PARCEL],
      `
  - { at: 2026-02-11 09:00, message: tiba, from: kurir, key: R-1, with: { berat: 1 }, expect: { refused: MESSAGE_NOT_AWAITED } }
  - { as: public, start: MULAI, form: { resi: R-1 }, expect: { state: a } }
  - { message: tiba, from: gudang, with: { berat: 1 }, expect: { refused: MESSAGE_UNKNOWN } }
  - { message: tiba, from: kurir, id: k-1, with: { berat: 2 }, expect: { answer: taken, state: b, data: { berat: 2 }, entries: [message.tiba], sees: { ani: { says: 'Courier: A message came: The parcel is there. State: b.' } } } }
  - { message: tiba, from: kurir, id: k-1, key: R-1, expect: { answer: again, entries: [] } }
  - { message: hilang, from: gudang, expect: { refused: MESSAGE_NOT_AWAITED, state: b } }
`,
    );
    expect(failures).toEqual([]);
  });

  it('fails where the answer is another, or a refusal came that nobody expected', async () => {
    const start = '\n  - { at: 2026-02-11 09:00, as: public, start: MULAI, form: { resi: R-1 } }';
    const steps = (line: string) => playSteps([PARCEL], `${start}\n  - ${line}\n`);
    expect(
      await steps('{ message: tiba, from: kurir, with: { berat: 2 }, expect: { answer: again } }'),
    ).toHaveLength(1);
    expect(await steps('{ message: tiba, from: kurir, with: { berat: 0 } }')).toHaveLength(1);
    expect(
      await steps('{ message: tiba, from: kurir, with: { berat: 0 }, expect: { answer: taken } }'),
    ).toHaveLength(1);
  });

  it('names a message, a program and what it carries as the process has them', async () => {
    const start = '\n  - { at: 2026-02-11 09:00, as: public, start: MULAI, form: { resi: R-1 } }';
    for (const line of [
      '{ message: tibaa, from: kurir }',
      '{ message: tiba, from: petugas }',
      '{ message: tiba }',
      '{ message: tiba, from: kurir, with: { warna: merah } }',
      '{ as: ani, send: TUTUP, from: kurir }',
      '{ as: ani, send: TUTUP, expect: { answer: taken } }',
    ])
      await expect(playSteps([PARCEL], `${start}\n  - ${line}\n`)).rejects.toThrow();
  });
});
