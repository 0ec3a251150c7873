import { describe, expect, it } from 'vitest';
import { MEASURED, plotsWalk, surveyed, TWO } from '#engine/testing/plots.ts';

const FORM = `form: [{ petak: { type: integer, label: { id: Petak, en: Plot } } }, { luas: { type: integer, required: false, label: { id: Luas, en: Size } } }, { pemilik: { type: text, personal: true, required: false, label: { id: Pemilik, en: Owner } } }]`;
const adding = (more = ''): string =>
  `, none: s, add: { TAMBAH: { by: kepala, title: { id: Tambah, en: Add }, ${FORM}${more} } }`;
const add = (petak: number, more = {}) => ({ as: 'cici', form: { petak, ...more } });

describe('adding an item', () => {
  it('makes one more that knows what its form said, and the list it came from stays as it is', () => {
    const here = plotsWalk(surveyed(adding()));
    expect(here.tasks).toEqual(['a.diukur/1/3', 'a.diukur/1/8']);
    here.send('TAMBAH', add(20, { luas: 7 }));
    expect(here.items).toEqual({ '3': 'a.diukur', '8': 'a.diukur', '20': 'a.diukur' });
    expect(here.case.items.at(-1)?.it).toEqual({ petak: 20, luas: 7, pemilik: null });
    expect(here.case.data['bidang']).toHaveLength(2);
    expect(here.last.items).toEqual([{ state: 'a', key: '20', from: null, to: 'a.diukur' }]);
    here.send('CATAT').send('CATAT');
    expect(here.at).toBe('a');
    expect(here.send('CATAT', { item: '20' }).at).toBe('b');
    expect(here.difference).toBeNull();
  });

  it('keeps a personal value of the form as a commitment', () => {
    const here = plotsWalk(surveyed(adding()));
    here.send('TAMBAH', add(20, { pemilik: 'Wati Rahayu' }));
    expect(here.case.items.at(-1)?.it['pemilik']).toMatchObject({ personal: '2.pemilik' });
    expect(JSON.stringify([here.case, here.last])).not.toContain('Wati');
    expect(here.difference).toBeNull();
  });

  it('does its effects after the item was made and before it begins', () => {
    const steps = `diukur: { entry: [{ set: { jejak: { cel: 'data.jejak + string(it.petak) + "!"' } } }], on: { CATAT: { by: petugas, target: tercatat } } }, tercatat: { type: final }`;
    const here = plotsWalk(
      surveyed(
        adding(`, do: [{ set: { jejak: { cel: 'data.jejak + "tambah " + string(form.petak) + " "' } } }]`),
        steps,
      ),
      {
        ...TWO,
        jejak: '=',
      },
    );
    expect(here.case.data['jejak']).toBe('=3!8!');
    here.send('TAMBAH', add(20));
    expect(here.case.data['jejak']).toBe('=3!8!tambah 20 20!');
    expect(here.difference).toBeNull();
  });

  it('of a key that is there is refused', () => {
    const here = plotsWalk(surveyed(adding()));
    expect(here.refusal('TAMBAH', add(3))).toMatchObject({ code: 'ITEM_EXISTS', params: { key: '3' } });
    here.send('CATAT', { item: '3' });
    expect(here.refusal('TAMBAH', add(3)).code).toBe('ITEM_EXISTS');
  });

  it('beyond the most rows that the table may have is refused', () => {
    const here = plotsWalk(surveyed(adding())).send('TAMBAH', add(20)).send('TAMBAH', add(21));
    expect(here.refusal('TAMBAH', add(22))).toMatchObject({ code: 'ITEM_TOO_MANY', params: { max: 4 } });
    expect(here.difference).toBeNull();
  });

  it('is refused once the list is joined, and asks its guard with the items that are there', () => {
    const states = `
states:
  a:
    type: parallel
    onDone: s
    states:
      ukur: { each: { in: data.bidang, key: it.petak, join: any, rest: keep, add: { TAMBAH: { by: kepala, title: { id: Tambah, en: Add }, guard: { cel: items.size() < 3, else: { id: Cukup, en: Enough } }, ${FORM} } } }, initial: diukur, states: { ${MEASURED} } }
      lain: { initial: buka, states: { buka: { on: { TUTUP: { by: petugas, target: usai } } }, usai: { type: final } } }
  s: { type: final }
`;
    const here = plotsWalk(states).send('TAMBAH', add(20));
    expect(here.refusal('TAMBAH', add(21)).code).toBe('GUARD_REFUSED');
    const joined = plotsWalk(states).send('CATAT', { item: '3' });
    expect(joined.refusal('TAMBAH', add(20)).code).toBe('ITEMS_JOINED');
    expect(Object.keys(joined.items)).toEqual(['3', '8']);
    expect([here.difference, joined.difference]).toEqual([null, null]);
  });
});
