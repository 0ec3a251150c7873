import { describe, expect, it } from 'vitest';
import { playSteps, StepsEngine } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';
import type { Connector, Delivered } from './delivery.ts';
import { tryAgain } from './outbox.ts';

const UNDOES = stepsProcess(`
states:
  a:
    on:
      PESAN: { by: petugas, do: [{ call: { connector: ruang.pesan, send: { ruang: data.judul }, undo: { connector: ruang.lepas, send: { ruang: data.judul }, retry: { times: 1 } } } }] }
      SEGEL: { by: petugas, target: segel }
      BATAL: { by: petugas, do: [{ undo: all }], target: c }
  segel:
    call: { connector: tte.segel, undo: { connector: tte.batal, retry: { times: 1 } } }
    onDone: b
    onError: a
  b:
    on:
      CABUT: { by: petugas, do: [{ undo: [segel] }, { notify: kepala }] }
      SEMUA: { by: petugas, do: [{ undo: all }], target: c }
  c: { type: final }
`);
const DONE: Delivered = { kind: 'done', values: {} };

/** Connectors that keep in order who was asked what; those named fail once. */
function outside(...failing: readonly string[]): {
  readonly connectors: Readonly<Record<string, Connector>>;
  readonly asked: string[];
} {
  const asked: string[] = [];
  const fails = new Set(failing);
  const one =
    (name: string): Connector =>
    (values) => {
      asked.push(Object.keys(values).length === 0 ? name : `${name} ${Object.values(values).join()}`);
      return Promise.resolve(fails.delete(name) ? { kind: 'failed', cause: 'TUTUP', final: true } : DONE);
    };
  const names = ['ruang.pesan', 'ruang.lepas', 'tte.segel', 'tte.batal'];
  return { asked, connectors: Object.fromEntries(names.map((name) => [name, one(name)])) };
}

async function begun(connectors: Readonly<Record<string, Connector>>) {
  const steps = await StepsEngine.open([UNDOES], { connectors });
  const id = await steps.begin({ judul: 'R1' });
  const go = async (...events: readonly string[]): Promise<void> => {
    for (const event of events) {
      await steps.send(id, event);
      await steps.deliver();
    }
  };
  return { steps, id, go };
}

describe('taking back what was done outside', () => {
  it('asks in the reverse order of what was confirmed done, each once', async () => {
    const { asked, connectors } = outside();
    const { steps, id, go } = await begun(connectors);
    await go('PESAN', 'SEGEL');
    expect((await steps.case(id)).undoable).toMatchObject([
      { of: '2/0', state: 'a', connector: 'ruang.lepas' },
      { of: '4/0', state: 'segel', connector: 'tte.batal' },
    ]);
    await go('SEMUA');

    expect(asked).toEqual(['ruang.pesan R1', 'tte.segel', 'tte.batal', 'ruang.lepas R1']);
    expect(await steps.case(id)).toMatchObject({ undoable: [], outbox: [], incidents: [] });
    expect(await steps.proves(id)).toBe(true);
  });

  it('of some states leaves the rest, and what comes after it in the step waits for it', async () => {
    const { asked, connectors } = outside();
    const { steps, id, go } = await begun(connectors);
    await go('PESAN', 'SEGEL', 'CABUT', 'CABUT');

    expect(asked).toEqual(['ruang.pesan R1', 'tte.segel', 'tte.batal']);
    expect((await steps.case(id)).undoable).toMatchObject([{ state: 'a' }]);
    expect(await steps.proves(id)).toBe(true);
  });

  it('leaves out what failed or was not confirmed', async () => {
    const { asked, connectors } = outside('tte.segel');
    const { steps, id, go } = await begun(connectors);
    await go('SEGEL');
    expect(await steps.at(id)).toBe('a');
    await go('BATAL');

    expect(asked).toEqual(['tte.segel']);
    expect(await steps.proves(id)).toBe(true);
  });

  it('that fails for good is an incident, and the rest goes on when a try succeeds', async () => {
    const { asked, connectors } = outside('tte.batal');
    const { steps, id, go } = await begun(connectors);
    await go('PESAN', 'SEGEL', 'SEMUA');

    expect(await steps.case(id)).toMatchObject({
      incidents: [{ kind: 'undo', cause: 'TUTUP' }],
      outbox: [{ status: 'stopped' }, { status: 'waiting' }],
    });
    const key = (await steps.case(id)).incidents[0]?.key ?? '';
    expect(await tryAgain(steps.engine, id, key)).toBe(true);
    await steps.deliver();
    expect(asked.slice(-2)).toEqual(['tte.batal', 'ruang.lepas R1']);
    expect(await steps.case(id)).toMatchObject({ incidents: [], outbox: [] });
    expect(await steps.proves(id)).toBe(true);
  });

  it('is expected by scenarios as what was sent', async () => {
    const failures = await playSteps(
      [UNDOES],
      `  - { at: 2026-02-11 09:00, start: MULAI, as: public, form: { judul: R1, ya: true } }
  - { send: PESAN, as: ani, expect: { sent: [{ to: ruang.pesan }] } }
  - { send: BATAL, as: ani, expect: { sent: [{ to: ruang.lepas }], state: c } }
`,
      'connectors: { ruang.pesan: [{ answer: {} }], ruang.lepas: [{ answer: {} }] }\n',
    );
    expect(failures).toEqual([]);
  });
});
