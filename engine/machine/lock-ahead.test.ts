import { describe, expect, it } from 'vitest';
import { offersOf } from './offer.ts';
import { stepsProcess, Walk } from '#engine/testing/walk.ts';
import { lockInTheWay, locksAhead } from './lock-ahead.ts';

const PLOTS = stepsProcess(`
locks: { petak: { key: data.judul, in: [b], else: { id: Petak dipakai., en: The plot is taken. } } }
states:
  a:
    on:
      AMBIL: { by: petugas, target: b }
      DALAM: { by: petugas, target: b.y }
      UBAH: { by: petugas, form: [judul], target: b }
      ISI: { by: petugas, do: [{ set: { judul: X-1 } }], target: b }
      BERDUA: { by: petugas, quorum: { count: 2 }, target: b }
      PILIH: { by: petugas, choose: [{ guard: { cel: data.ya, else: { id: Tidak., en: No. } }, target: b }, { target: s }] }
      BUANG: { by: petugas, target: s }
  b: { initial: x, states: { x: { on: { LANJUT: { by: petugas, target: y } } }, y: { on: { LEPAS: { by: petugas, target: s } } } } }
  s: { type: final }
`);
const { definition } = PLOTS;
const walk = (judul: string | null): Walk => new Walk(PLOTS, { judul, ya: true });

/** The events that are told beforehand to be refused while these keys are held by others. */
function greyed(on: Walk, keys: readonly string[]): readonly string[] {
  const locked = keys.map((key) => ({ name: 'petak', key }));
  const facts = { tables: {}, people: {}, units: {}, files: {}, look: {}, locked };
  return offersOf(definition, on.case)
    .filter(({ action }) => lockInTheWay(definition, on.case, action, facts) !== null)
    .map(({ action }) => action.event);
}

describe('a lock that stands in the way', () => {
  it('is told of actions that take it whichever way they go, by what is stored', () => {
    const here = walk('A-1');
    const [{ key } = { key: '' }] = locksAhead(definition, here.case);
    expect(key).toBe(`${here.case.region}/A-1`);
    expect(greyed(here, [key])).toEqual(['AMBIL', 'DALAM']);
  });

  it('is none where another key is held, where the case has no key, or where it holds the lock itself', () => {
    const here = walk('A-1');
    expect(greyed(here, [`${here.case.region}/A-2`])).toEqual([]);
    expect(locksAhead(definition, walk(null).case)).toEqual([]);
    here.send('AMBIL');
    expect(here.case.keys).toEqual([
      { kind: 'lock', name: 'petak', key: `${here.case.region}/A-1`, waits: false },
    ]);
    expect(locksAhead(definition, here.case)).toEqual([]);
  });
});
