import { describe, expect, it } from 'vitest';
import { stepsProcess, Walk } from '#engine/testing/walk.ts';

const TURNS = `
states:
  a: { on: { PERIKSA: { by: petugas, target: p } } }
  p:
    type: parallel
    turns: one
    onDone: s
    states:
      x: { initial: belum, states: { belum: { on: { MULAI: { by: petugas, target: sedang } } }, sedang: { on: { AKHIRI: { by: petugas, target: sudah } } }, sudah: { type: final } } }
      y:
        initial: belum
        states:
          belum:
            type: parallel
            states:
              alat: { initial: dicari, states: { dicari: { on: { PAKAI: { by: petugas, target: sedang } } } } }
              orang: { initial: ada, states: { ada: {} } }
          sedang: { on: { AKHIRI: { by: petugas, target: sudah } } }
          sudah: { type: final }
  s: { type: final }
`;
const walk = (): Walk => new Walk(stepsProcess(TURNS)).send('PERIKSA');

describe('a turn', () => {
  it('is kept by a region whose first part has regions of its own', () => {
    const begun = walk().send('MULAI');
    expect(begun.refusal('PAKAI')).toMatchObject({ code: 'TURN_TAKEN', params: { region: 'p.x' } });
    expect(begun.at).toBe('p.x.sedang p.y.belum.alat.dicari p.y.belum.orang.ada');
    expect(begun.send('AKHIRI').send('PAKAI').at).toBe('p.x.sudah p.y.sedang');
  });

  it('is taken from inside such a part', () => {
    const begun = walk().send('PAKAI');
    expect(begun.refusal('MULAI')).toMatchObject({ code: 'TURN_TAKEN', params: { region: 'p.y' } });
    expect(begun.send('AKHIRI').send('MULAI').send('AKHIRI').at).toBe('s');
  });
});
