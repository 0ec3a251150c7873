import { describe, expect, it } from 'vitest';
import { stepsProcess, Walk } from '#engine/testing/walk.ts';

const TELLS = stepsProcess(`
states:
  a:
    exit: [{ incident: ruang }]
    on:
      LANJUT:
        by: petugas
        do: [{ notify: starter, with: { id: Siap, en: Ready } }, { notify: kepala }]
        target: b
      DIAM: { by: petugas }
  b: { on: { BERES: { by: petugas, do: [{ incident: ruang, solved: true }], target: c } } }
  c: { type: final }
`);

describe('the outbox of a case', () => {
  it('has the orders of a step in their order, the first due at once and the next waiting for it', () => {
    const walk = new Walk(TELLS).send('LANJUT');

    expect(walk.case.outbox).toMatchObject([
      {
        key: '2/0',
        order: { to: { starter: 'warga' }, with: { en: 'Ready' } },
        status: 'due',
        due: walk.last.at,
      },
      {
        key: '2/1',
        order: { to: { pairs: [{ role: 'kepala', unit: 'dinas_a' }] }, with: null },
        status: 'waiting',
        due: null,
      },
    ]);
    expect(walk.case.timers).toEqual([{ key: 'effect/2/0', sequence: 2, due: walk.last.at }]);
  });

  it('is part of the entry, and replay gives the same rows', () => {
    const walk = new Walk(TELLS).send('LANJUT');

    expect(walk.last.ordered).toHaveLength(2);
    expect(walk.difference).toBeNull();
  });

  it('leaves an entry that orders nothing as it was', () => {
    expect(new Walk(TELLS).send('DIAM').last).not.toHaveProperty('ordered');
  });

  it('is not emptied by time: orders are taken by whoever delivers them', () => {
    const walk = new Walk(TELLS).send('LANJUT').wait(3);

    expect(walk.case.outbox).toHaveLength(2);
    expect(walk.difference).toBeNull();
  });
});

describe('an incident that the process names', () => {
  it('is open until the process says that it is solved', () => {
    const walk = new Walk(TELLS).send('LANJUT');
    expect(walk.case.incidents).toMatchObject([{ key: 'ruang', kind: 'named', sequence: 2 }]);

    expect(walk.send('BERES').case.incidents).toEqual([]);
    expect(walk.difference).toBeNull();
  });
});
