import { describe, expect, it } from 'vitest';
import { AlurError } from '#engine/errors.ts';
import { openEntry } from '#engine/machine/entry.ts';
import { playSteps, StepsEngine } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';
import { historyOf } from './history.ts';

/** Reports of which one may become part of another, and hears its answer. */
const REPORT = stepsProcess(`
data:
  judul: { type: text, required: false, label: { id: Judul, en: Title } }
  nama: { type: text, personal: true, required: false, label: { id: Nama, en: Name } }
  induk: { type: case, open: true, required: false, label: { id: Induk, en: Master } }
  jumlah: { type: integer, required: false, label: { id: Jumlah, en: How many } }
messages:
  serupa:
    title: { id: Laporan serupa, en: A similar report }
    from: { process: langkah }
    carries: { judul: text, jumlah: integer, nama: { type: text, personal: true } }
start: { MULAI: { by: warga, title: { id: Mulai, en: Begin }, form: [judul, nama, jumlah], target: a } }
shared: [{ in: open, on: { BERUBAH: { by: petugas, form: [judul] } } }]
states:
  a:
    on:
      GABUNG:
        by: petugas
        form: [induk]
        do: [{ send: { message: serupa, to: data.induk, with: { judul: data.judul, jumlah: data.jumlah, nama: data.nama } }, on_fail: GAGAL }]
        target: gabung
      KERJA: { by: petugas, target: kerja }
  gabung:
    on: { GAGAL: { target: a } }
  kerja:
    type: parallel
    onDone: b
    states:
      satu:
        initial: w
        states:
          w:
            on:
              message.serupa:
                choose:
                  - { guard: { cel: message.jumlah > 5 }, target: x }
                take: { data.judul: message.judul, data.nama: message.nama }
          x: { type: final }
      dua:
        initial: w
        states:
          w: { on: { message.serupa: { guard: { cel: message.jumlah > 2 }, target: y, take: { data.jumlah: message.jumlah } } } }
          y: { type: final }
  b: { type: final }
`);

async function two(form: Record<string, unknown> = {}) {
  const steps = await StepsEngine.open([REPORT]);
  const master = await steps.begin({ judul: 'Jalan' });
  await steps.send(master, 'KERJA');
  const other = await steps.begin({ judul: 'Lubang', nama: 'Budi Santoso', ...form });
  const { tracking } = await steps.case(master);
  return { steps, master, other, tracking };
}

async function arrivals(steps: StepsEngine, id: string) {
  const entries = (await historyOf(steps.engine, id)).map(({ text }) => openEntry(text));
  return entries.filter(({ kind }) => kind === 'arrival');
}

describe('a message to another case', () => {
  it('is taken by one place, by the first guard that holds, and into the data', async () => {
    const { steps, master, other, tracking } = await two({ jumlah: 9 });
    await steps.send(other, 'GABUNG', { induk: tracking });
    await steps.deliver();

    expect(await steps.at(master)).toBe('kerja.satu.x kerja.dua.w');
    const { data } = await steps.case(master);
    expect(data).toMatchObject({ judul: 'Lubang', jumlah: null, nama: { personal: '3.nama' } });
    expect((await steps.case(other)).data['induk']).toBe(master);
    expect((await steps.case(other)).outbox).toEqual([]);
    expect([await steps.proves(master), await steps.proves(other)]).toEqual([true, true]);
    const texts = (await historyOf(steps.engine, master)).map(({ text }) => text).join();
    expect(texts).not.toContain('Budi Santoso');
  });

  it('passes a place whose guard refuses it', async () => {
    const { steps, master, other, tracking } = await two({ jumlah: 3 });
    await steps.send(other, 'GABUNG', { induk: tracking });
    await steps.deliver();
    expect(await steps.at(master)).toBe('kerja.satu.w kerja.dua.y');
    expect((await steps.case(master)).data).toMatchObject({ judul: 'Jalan', jumlah: 3 });
    expect(await steps.proves(master)).toBe(true);
  });

  it('is taken once, however often it is delivered', async () => {
    const { steps, master, other, tracking } = await two({ jumlah: 3 });
    await steps.send(other, 'GABUNG', { induk: tracking });
    await steps.deliver();
    const entries = (await historyOf(steps.engine, other)).map(({ text }) => openEntry(text));
    const key = entries.flatMap(({ ordered = [] }) => ordered.map((order) => order.key))[0] ?? '';
    await steps.again(other, key);
    await steps.again(other, key);
    expect(await arrivals(steps, master)).toHaveLength(1);
  });

  it('that nobody takes fails for its sender at once, and moves nothing', async () => {
    const { steps, master, other, tracking } = await two({ jumlah: 1 });
    const before = await steps.case(master);
    await steps.send(other, 'GABUNG', { induk: tracking });
    await steps.deliver();
    expect(await steps.case(master)).toEqual(before);
    expect(await steps.at(other)).toBe('a');
    const [failed] = (await historyOf(steps.engine, other)).map(({ text }) => openEntry(text)).slice(-1);
    expect(failed?.sent).toMatchObject({ outcome: 'failed', cause: 'MESSAGE_NOT_AWAITED', final: true });
    expect(await steps.proves(other)).toBe(true);
  });
});

describe('the field that names another case', () => {
  const refused = async (given: Awaited<ReturnType<typeof two>>, induk: string): Promise<unknown> => {
    const { steps, other } = given;
    try {
      await steps.send(other, 'GABUNG', { induk });
      return null;
    } catch (error) {
      if (!(error instanceof AlurError)) throw error;
      return error.detail;
    }
  };
  const problem = { refusal: { problems: [{ field: 'induk', code: 'FIELD_CASE' }] } };

  it('takes no case that is not there, is mistyped, or is the case itself', async () => {
    const given = await two();
    expect(await refused(given, 'LKH-0000-0000-0000')).toMatchObject(problem);
    expect(await refused(given, 'x')).toMatchObject(problem);
    expect(await refused(given, given.master)).toMatchObject(problem);
    const { tracking } = await given.steps.case(given.other);
    expect(await refused(given, tracking)).toMatchObject(problem);
  });

  it('takes no closed case where it asks for an open one', async () => {
    const given = await two({ jumlah: 9 });
    const { steps, master, tracking } = given;
    for (const jumlah of [9, 3]) {
      const next = await steps.begin({ jumlah });
      await steps.send(next, 'GABUNG', { induk: tracking });
      await steps.deliver();
    }
    expect(await steps.at(master)).toBe('b');
    expect(await refused(given, tracking)).toMatchObject(problem);
  });

  it('reads a number as it is typed', async () => {
    const given = await two({ jumlah: 9 });
    expect(await refused(given, ` ${given.tracking.toLowerCase().replaceAll('-', ' ')} `)).toBe(null);
  });
});

describe('scenarios', () => {
  it('name a case by the name that a step gave it', async () => {
    const failures = await playSteps(
      [REPORT],
      `  - { at: 2026-02-11 09:00, case: satu, as: public, start: MULAI, form: { judul: A } }
  - { case: satu, as: ani, send: KERJA }
  - { case: dua, as: public, start: MULAI, form: { judul: B, jumlah: 9 } }
  - { case: dua, as: ani, send: GABUNG, form: { induk: satu }, expect: { data: { induk: satu }, entries: [GABUNG, send] } }
  - { case: satu, expect: { entries: [message.serupa], data: { judul: B } } }
`,
    );
    expect(failures).toEqual([]);
  });
});
