import { describe, expect, it } from 'vitest';
import { openEntry } from '#engine/machine/entry.ts';
import { playSteps, StepsEngine } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';
import type { Connector, Delivered } from './delivery.ts';
import { historyOf } from './history.ts';

const CALLS = stepsProcess(`
data:
  judul: { type: text, required: false, label: { id: Judul, en: Title } }
  jumlah: { type: integer, required: false, label: { id: Jumlah, en: How many } }
  ya: { type: boolean, label: { id: Ya, en: Yes } }
  nama: { type: text, personal: true, required: false, label: { id: Nama, en: Name } }
  kode: { type: text, max: 5, label: { id: Kode, en: Code } }
  penerima: { type: text, personal: true, required: false, label: { id: Penerima, en: Receiver } }
start: { MULAI: { by: warga, title: { id: Mulai, en: Begin }, form: [judul, jumlah, ya, nama], target: a } }
states:
  a: { on: { SEGEL: { by: petugas, do: [{ notify: kepala }], target: segel } } }
  segel:
    call:
      connector: tte.segel
      send: { nama: data.nama, jumlah: data.jumlah, kasus: case.number }
      take: { data.kode: result.kode, data.penerima: result.penerima }
      retry: { times: 2, first: 1 minute }
    onDone: { do: [{ notify: starter }], target: b }
    onError: { do: [{ incident: tte }], target: a }
    on: { BATAL: { by: petugas, target: c } }
  b: { entry: [{ incident: tte, solved: true }], on: { TUTUP: { by: petugas, target: c } } }
  c: { type: final }
`);

const ANSWER: Delivered = { kind: 'done', values: { kode: 'A7', penerima: 'Siti Aminah', lain: 1 } };
const BUSY: Delivered = { kind: 'failed', cause: 'BUSY', final: false };

function answering(...answers: readonly Delivered[]): { ask: Connector; readonly asked: unknown[] } {
  const asked: unknown[] = [];
  return {
    asked,
    ask: (values, { key }) => {
      asked.push({ key, values });
      return Promise.resolve(answers[asked.length - 1] ?? ANSWER);
    },
  };
}

async function called(connector: Connector): Promise<{ steps: StepsEngine; id: string }> {
  const steps = await StepsEngine.open([CALLS], { connectors: { 'tte.segel': connector } });
  const id = await steps.begin({ jumlah: '3', nama: 'Budi Santoso' });
  await steps.send(id, 'SEGEL');
  return { steps, id };
}

describe('a state that calls another program', () => {
  it('sends what it says, personal values too, which stand in no entry', async () => {
    const { ask, asked } = answering();
    const { steps, id } = await called(ask);
    await steps.deliver();

    const { tracking } = await steps.case(id);
    expect(asked).toEqual([
      { key: `${id}/2/1`, values: { nama: 'Budi Santoso', jumlah: 3, kasus: tracking } },
    ]);
    const texts = (await historyOf(steps.engine, id)).map(({ text }) => text).join();
    expect(texts).not.toContain('Budi Santoso');
    expect(texts).not.toContain('Siti Aminah');
  });

  it('is left when the answer comes, which is read like a form and replays', async () => {
    const { steps, id } = await called(answering().ask);
    await steps.deliver();

    const { data, outbox, calls } = await steps.case(id);
    expect(await steps.at(id)).toBe('b');
    expect(data).toMatchObject({ kode: 'A7', penerima: { personal: '4.penerima' } });
    expect({ outbox, calls }).toEqual({ outbox: [], calls: [] });
    expect(await steps.engine.store.personal(id)).toMatchObject([
      { value: 'Budi Santoso' },
      { key: '4.penerima', value: 'Siti Aminah' },
    ]);
    expect(await steps.proves(id)).toBe(true);
  });

  it('tries again, and leaves by onError when the last try failed', async () => {
    const { ask, asked } = answering(BUSY, BUSY);
    const { steps, id } = await called(ask);
    await steps.deliver();
    expect(await steps.at(id)).toBe('segel');
    await steps.wait(1);

    expect(asked).toHaveLength(2);
    expect(await steps.at(id)).toBe('a');
    expect((await steps.case(id)).incidents).toMatchObject([{ key: 'tte', kind: 'named' }]);
    await steps.send(id, 'SEGEL');
    await steps.deliver();
    expect(await steps.at(id)).toBe('b');
    expect((await steps.case(id)).incidents).toEqual([]);
    expect(await steps.proves(id)).toBe(true);
  });

  it.each([
    ['is too long for its field', { kode: 'terlalu panjang' }],
    ['is missing', {}],
  ])('takes an answer that %s for a failure', async (_says, values) => {
    const { steps, id } = await called(answering({ kind: 'done', values }).ask);
    await steps.deliver();

    expect(await steps.at(id)).toBe('a');
    const entries = (await historyOf(steps.engine, id)).map(({ text }) => openEntry(text));
    expect(entries.at(-1)).toMatchObject({ sent: { outcome: 'failed', cause: 'ANSWER_INVALID' } });
    expect(await steps.proves(id)).toBe(true);
  });

  it('that was left while the program still worked notes its answer as late and drops it', async () => {
    const waiting: { answer: () => Promise<void> } = { answer: () => Promise.resolve() };
    const { steps, id } = await called(async () => {
      await waiting.answer();
      return ANSWER;
    });
    waiting.answer = async () => await steps.send(id, 'BATAL');
    await steps.deliver();

    expect(await steps.at(id)).toBe('c');
    const entries = (await historyOf(steps.engine, id)).map(({ text }) => openEntry(text));
    expect(entries.at(-1)).toMatchObject({
      kind: 'effect',
      event: 'late',
      sent: { effect: '2/1', outcome: 'done' },
    });
    const { data, withdrawn, timers } = await steps.case(id);
    expect({ kode: data['kode'], withdrawn, timers }).toEqual({ kode: undefined, withdrawn: [], timers: [] });
    expect(await steps.proves(id)).toBe(true);
  });

  it('does not ask when it was left before its turn', async () => {
    const { ask, asked } = answering();
    const { steps, id } = await called(ask);
    await steps.send(id, 'BATAL');
    await steps.deliver();

    expect(asked).toEqual([]);
    expect((await steps.case(id)).withdrawn).toEqual([]);
    expect(await steps.proves(id)).toBe(true);
  });

  it('fails for good where the installation has no such program', async () => {
    const steps = await StepsEngine.open([CALLS]);
    const id = await steps.begin();
    await steps.send(id, 'SEGEL');
    await steps.deliver();

    expect(await steps.at(id)).toBe('a');
  });
});

describe('other programs in a scenario', () => {
  const BEGIN = '- { at: 2026-02-11 09:00, as: public, start: MULAI }\n- { as: ani, send: SEGEL, expect: ';

  it('answer as they are given, in order', async () => {
    const given = 'connectors: { tte.segel: [{ fails: BUSY }, { answer: { kode: A7 } }] }\n';
    const steps = `${BEGIN}{ state: segel, sent: [{ to: kepala }] } }\n- { wait: 1 minute, expect: { state: b, data: { kode: A7 }, sent: [{ to: tte.segel }, { to: starter }] } }\n`;

    expect(await playSteps([CALLS], steps, given)).toEqual([]);
  });

  it('cannot be reached when they are not given', async () => {
    expect(await playSteps([CALLS], `${BEGIN}{ state: a, incidents: [tte] } }\n`)).toEqual([]);
  });
});
