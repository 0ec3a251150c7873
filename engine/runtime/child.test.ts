import { describe, expect, it } from 'vitest';
import { openEntry } from '#engine/machine/entry.ts';
import { playSteps, StepsEngine } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';
import { historyOf } from './history.ts';

const DATA = `
data:
  judul: { type: text, required: false, label: { id: Judul, en: Title } }
  jumlah: { type: integer, required: false, label: { id: Jumlah, en: How many } }
  ya: { type: boolean, label: { id: Ya, en: Yes } }
  kode: { type: text, max: 5, required: false, label: { id: Kode, en: Code } }
  nama: { type: text, personal: true, required: false, label: { id: Nama, en: Name } }
`;

const parent = (child = '', uses = '{ anak: publish }') =>
  stepsProcess(`${DATA}
uses: { cases: ${uses} }
start: { MULAI: { by: warga, title: { id: Mulai, en: Begin }, form: [judul, jumlah, ya, nama], target: a } }
states:
  a: { on: { TANYA: { by: petugas, target: tanya } } }
  tanya:
    case: { process: anak, send: { judul: data.judul, nama: data.nama }, take: { data.kode: result.kode, data.nama: result.nama }${child} }
    onDone:
      - { guard: { cel: 'result.outcome == "dikabulkan" && result.kode != "X"' }, target: b }
      - { target: a }
    onError: c
    on: { BATAL: { by: petugas, target: a } }
  b: { on: { TUTUP: { by: petugas, target: c } } }
  c: { type: final }
`);

const CHILD = stepsProcess(`${DATA}
process: anak
tracking: ANK
clocks: { batas: { length: 2 hours, starts: { entering: a } } }
start: { DIMINTA: { by: { case: true }, form: [judul, nama], target: a } }
shared: [{ in: [a], on: { case.cancelled: { target: batal } } }]
states:
  a:
    on:
      KABUL: { by: petugas, form: [kode], target: kabul }
      TOLAK: { by: petugas, target: tolak }
      LIHAT: { by: { starter: true } }
  kabul: { closed: dikabulkan, on: { BUKA: { by: petugas, target: a } } }
  tolak: { type: final }
  batal: { closed: dibatalkan, on: { BUKA: { by: petugas, target: a } } }
`);

async function asked(parts = '', uses?: string): Promise<{ steps: StepsEngine; id: string }> {
  const steps = await StepsEngine.open([parent(parts, uses), CHILD]);
  const id = await steps.begin({ judul: 'Rumah', nama: 'Budi Santoso' });
  await steps.wait(60);
  await steps.send(id, 'TANYA');
  await steps.deliver();
  return { steps, id };
}

async function entries(steps: StepsEngine, id: string) {
  return (await historyOf(steps.engine, id)).map(({ text }) => openEntry(text));
}

describe('a state that waits for a case', () => {
  it('begins it with what it sends, for the same person, at the same unit', async () => {
    const { steps, id } = await asked();
    const above = await steps.case(id);
    const child = await steps.begun(id);

    expect(child).toMatchObject({
      process: 'anak',
      starter: above.starter,
      unit: above.unit,
      data: { judul: 'Rumah', nama: { personal: '1.nama' } },
      parent: { case: id, order: '2/0', depth: 1, waits: true, since: null },
    });
    expect(await steps.at(id)).toBe('tanya');
    expect(above.calls).toMatchObject([
      { status: 'open', begun: { case: child.id, tracking: child.tracking } },
    ]);
    const texts = (await historyOf(steps.engine, id)).map(({ text }) => text).join();
    expect(texts).not.toContain('Budi Santoso');
    expect(await steps.proves(child.id)).toBe(true);
  });

  it('is left when that one has ended, by its outcome and with what it takes', async () => {
    const { steps, id } = await asked();
    const child = await steps.begun(id);
    await steps.send(child.id, 'KABUL', { kode: 'A7' });
    await steps.deliver();

    expect(await steps.at(id)).toBe('b');
    expect((await steps.case(id)).data).toMatchObject({ kode: 'A7', nama: { personal: '4.nama' } });
    expect((await entries(steps, id)).at(-1)).toMatchObject({
      kind: 'arrival',
      event: 'case.ended',
      sent: { outcome: 'dikabulkan', from: child.id },
    });
    expect([await steps.proves(id), await steps.proves(child.id)]).toEqual([true, true]);
  });

  it('reads a final state by its own name, and what came back in its guards', async () => {
    const { steps, id } = await asked();
    await steps.send((await steps.begun(id)).id, 'TOLAK');
    await steps.deliver();
    expect(await steps.at(id)).toBe('a');

    await steps.send(id, 'TANYA');
    await steps.deliver();
    const second = await steps.begun(id);
    await steps.send(second.id, 'KABUL', { kode: 'X' });
    await steps.deliver();
    expect(await steps.at(id)).toBe('a');
    expect((await steps.case(id)).past['TANYA']?.times).toBe(2);
  });

  it('is told of an end once: a case that is opened again and closed again says nothing more', async () => {
    const { steps, id } = await asked();
    const child = await steps.begun(id);
    await steps.send(child.id, 'KABUL', { kode: 'A7' });
    await steps.deliver();
    await steps.send(child.id, 'BUKA');
    await steps.send(child.id, 'KABUL', { kode: 'A8' });
    await steps.deliver();

    expect((await entries(steps, id)).filter(({ kind }) => kind === 'arrival')).toHaveLength(1);
    expect((await steps.case(id)).data['kode']).toBe('A7');
  });

  it('is told nothing twice, and begins nothing twice, however often an order is delivered', async () => {
    const { steps, id } = await asked();
    const child = await steps.begun(id);
    const again = await steps.again(id, '2/0');
    expect(again).toMatchObject({ kind: 'done', begun: { case: child.id } });

    await steps.send(child.id, 'KABUL', { kode: 'A7' });
    const row = (await steps.case(child.id)).outbox[0]?.key ?? '';
    await steps.again(child.id, row);
    await steps.again(child.id, row);
    expect((await entries(steps, id)).filter(({ kind }) => kind === 'arrival')).toHaveLength(1);
  });

  it('tells the case that it is left, which goes its own way from there; its end is late then', async () => {
    const { steps, id } = await asked();
    const child = await steps.begun(id);
    await steps.send(id, 'BATAL');
    await steps.deliver();

    expect(await steps.at(child.id)).toBe('batal');
    expect((await entries(steps, id)).at(-1)).toMatchObject({ kind: 'arrival', event: 'late' });
    expect(await steps.at(id)).toBe('a');
    expect([await steps.proves(id), await steps.proves(child.id)]).toEqual([true, true]);
  });

  it('lets it go on where the file says so', async () => {
    const { steps, id } = await asked(', on_leave: detach');
    const child = await steps.begun(id);
    await steps.send(id, 'BATAL');
    await steps.deliver();
    expect(await steps.at(child.id)).toBe('a');
    await steps.send(child.id, 'KABUL', { kode: 'A7' });
    await steps.deliver();

    expect((await entries(steps, id)).at(-1)).toMatchObject({ event: 'late' });
    expect((await steps.case(id)).data['kode']).toBeUndefined();
  });

  it('that was left while it is being begun tells it as soon as it is there', async () => {
    const steps = await StepsEngine.open([parent(), CHILD]);
    const id = await steps.begin();
    await steps.send(id, 'TANYA');
    await steps.send(id, 'BATAL');
    await steps.deliver();

    const kinds = (await entries(steps, id)).flatMap(({ ordered = [] }) =>
      ordered.map(({ order }) => order.kind),
    );
    expect(kinds).toEqual(['start_case', 'cancel_case']);
    expect((await steps.case(id)).outbox).toEqual([]);
    const child = await steps.begun(id);
    expect(await steps.at(child.id)).toBe('batal');
  });

  it('is left by onError when the case cannot be begun', async () => {
    const steps = await StepsEngine.open([parent()]);
    const id = await steps.begin();
    await steps.send(id, 'TANYA');
    await steps.deliver();
    expect(await steps.at(id)).toBe('c');
    expect((await entries(steps, id)).at(-1)).toMatchObject({
      sent: { cause: 'PROCESS_UNKNOWN', final: true },
    });
  });

  it('is left by onError when what comes back does not fit', async () => {
    const { steps, id } = await asked();
    const child = await steps.begun(id);
    await steps.send(child.id, 'KABUL', { kode: 'A7' });
    const { store } = steps.engine;
    const load: typeof store.load = async (caseId, key) => {
      const loaded = await store.load(caseId, key);
      const subject = loaded.case;
      if (subject?.id !== child.id) return loaded;
      return { ...loaded, case: { ...subject, data: { ...subject.data, kode: 'terlalu panjang' } } };
    };
    Object.assign(steps.engine, { store: { ...store, load } });
    await steps.deliver();
    expect(await steps.at(id)).toBe('c');
    expect((await entries(steps, id)).at(-1)).toMatchObject({ sent: { cause: 'ANSWER_INVALID' } });
  });

  it('lets the clocks of the other case count from when this one was received', async () => {
    const { steps, id } = await asked(', since: case.opened');
    const above = await steps.case(id);
    const child = await steps.begun(id);
    expect(child.opened).toBe(above.opened);
    expect(child.clocks[0]?.due).toBe(new Date(Date.parse(above.opened) + 2 * 3_600_000).toISOString());

    const plain = await asked();
    const other = await plain.steps.begun(plain.id);
    expect(other.clocks[0]?.started).toBe((await plain.steps.case(plain.id)).at);
  });

  it('takes the newest version where the file says so', async () => {
    const { steps, id } = await asked('', '{ anak: latest }');
    expect((await steps.begun(id)).process).toBe('anak');
  });
});

describe('a start that is open to cases', () => {
  it('is open to nobody else', async () => {
    const steps = await StepsEngine.open([CHILD]);
    await expect(steps.begin({}, 'anak', 'DIMINTA')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('an effect that begins a case', () => {
  const ring = (onFail = '') =>
    stepsProcess(`
uses: { cases: { langkah: latest } }
start:
  MULAI: { by: warga, title: { id: Mulai, en: Begin }, form: [judul], target: a }
  LANJUT: { by: { case: true }, title: { id: Lanjut, en: Go on }, form: [judul], do: [{ start_case: { process: langkah, send: { judul: data.judul } }${onFail} }], target: a }
states:
  a: { on: { LAGI: { by: petugas, do: [{ start_case: { process: langkah, send: { judul: data.judul } } }], target: b }, GAGAL: { target: c } } }
  b: { on: { TUTUP: { by: petugas, target: c } } }
  c: { type: final }
`);

  it('does not wait for it; a ring of cases ends five deep, with an incident', async () => {
    const steps = await StepsEngine.open([ring(', on_fail: GAGAL')]);
    const id = await steps.begin({ judul: 'Rumah' });
    await steps.send(id, 'LAGI');
    await steps.deliver();

    expect(await steps.at(id)).toBe('b');
    const depths: (number | undefined)[] = [];
    let last = id;
    for (let depth = 1; depth <= 5; depth += 1) {
      const next = await steps.begun(last);
      depths.push(next.parent?.depth);
      last = next.id;
    }
    expect(depths).toEqual([1, 2, 3, 4, 5]);
    expect(await steps.at(last)).toBe('c');
    expect((await entries(steps, last)).at(-1)).toMatchObject({ sent: { cause: 'TOO_DEEP' } });
    expect(await steps.proves(last)).toBe(true);
  });
});

describe('a scenario of a process that begins cases', () => {
  const start = `  - { at: 2026-02-11 09:00, as: public, start: MULAI, form: { judul: Rumah }, expect: { state: a } }\n`;

  it('plays the real ones, under names that it gives them', async () => {
    const steps = `${start}  - { as: ani, send: TANYA, expect: { state: tanya, begun: { satu: anak }, sent: [] } }
  - { case: satu, as: ani, send: KABUL, form: { kode: A7 }, expect: { state: kabul, closed: dikabulkan } }
  - { expect: { state: b, data: { kode: A7 }, entries: [case.ended] } }
  - { case: satu, as: starter, send: LIHAT, expect: { refused: EVENT_NOT_OFFERED } }
`;
    expect(await playSteps([parent(), CHILD], steps)).toEqual([]);
  });

  it('finds on the pages what was begun and how it ended, for both sides', async () => {
    const steps = `${start}  - { as: ani, send: TANYA, expect: { begun: { satu: anak }, sees: { starter: { says: was begun } } } }
  - { case: satu, as: ani, send: KABUL, form: { kode: A7 }, expect: { sees: { ani: { says: The outcome was told } } } }
  - { expect: { sees: { ani: { says: 'The awaited case has ended: dikabulkan' } } } }
`;
    expect(await playSteps([parent(), CHILD], steps)).toEqual([]);
    const left = `${start}  - { as: ani, send: TANYA, expect: { begun: { satu: anak } } }
  - { as: ani, send: BATAL, expect: { state: a, sees: { ani: { says: [is not waited for any more, A late answer was noted] } } } }
  - { case: satu, expect: { closed: dibatalkan, sees: { ani: { says: Nobody waits for this case any more } } } }
`;
    expect(await playSteps([parent(), CHILD], left)).toEqual([]);
  });

  it('lets one end as it wants, without playing it', async () => {
    const steps = `${start}  - { as: ani, send: TANYA, expect: { begun: { satu: anak } } }
  - { case: satu, ends: dikabulkan, form: { kode: A9 } }
  - { expect: { state: b, data: { kode: A9 } } }
`;
    expect(await playSteps([parent(), CHILD], steps)).toEqual([]);
  });

  it('says which case was begun instead, and which outcome there is', async () => {
    const steps = `${start}  - { as: ani, send: TANYA, expect: { begun: {} } }\n`;
    const [failure] = await playSteps([parent(), CHILD], steps);
    expect(failure).toMatchObject({ expected: expect.anything() as unknown, seen: 'anak' });
    const wrong = `${start}  - { as: ani, send: TANYA, expect: { begun: { satu: anak } } }\n  - { case: satu, ends: kabul }\n`;
    await expect(playSteps([parent(), CHILD], wrong)).rejects.toThrow('dikabulkan');
  });
});
