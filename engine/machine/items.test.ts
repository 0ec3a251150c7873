import { describe, expect, it } from 'vitest';
import { MEASURED, plotsWalk, surveyed, TWO } from '#engine/testing/plots.ts';
import type { Walk } from '#engine/testing/walk.ts';

const THREE = { ...TWO, bidang: [...TWO.bidang, { petak: 11, luas: 5 }] };

describe('a list of items', () => {
  it('begins one item for each row, with a task of its own, and is done when all are', () => {
    const here = plotsWalk(surveyed(', none: s'));
    expect(here.items).toEqual({ '3': 'a.diukur', '8': 'a.diukur' });
    expect(here.tasks).toEqual(['a.diukur/1/3', 'a.diukur/1/8']);
    here.send('CATAT', { item: '8' });
    expect(here.items).toEqual({ '3': 'a.diukur', '8': 'a.tercatat' });
    expect(here.last.items).toEqual([{ state: 'a', key: '8', from: 'a.diukur', to: 'a.tercatat' }]);
    expect(here.send('CATAT').at).toBe('b');
    expect(here.items).toEqual({});
    expect(here.difference).toBeNull();
  });

  it('that is empty goes to `none` at once, and where there is none as if it were done', () => {
    const empty = { ya: false, bidang: [] };
    const refused = plotsWalk(surveyed(', none: s'), empty);
    expect(refused.case.closed).toBe('s');
    expect(plotsWalk(surveyed(''), empty).at).toBe('b');
    expect(refused.difference).toBeNull();
  });

  it('comes from choices too, each called by its name', () => {
    const states = `
states:
  a: { each: { in: data.minat, key: it.code, none: s }, initial: diukur, onDone: s, states: { diukur: { on: { CATAT: { by: petugas, guard: { cel: it.code != "api" || data.jumlah > 1, else: { id: Belum, en: Not yet } }, do: [{ set: { jejak: { cel: it.code } } }], target: tercatat } } }, tercatat: { type: final } } }
  s: { type: final }
`;
    const here = plotsWalk(states, { ya: false, jumlah: 1, minat: ['api', 'jalan'] });
    expect(here.tasks).toEqual(['a.diukur/1/api', 'a.diukur/1/jalan']);
    expect(here.refusal('CATAT', { item: 'api' }).code).toBe('GUARD_REFUSED');
    here.send('CATAT', { item: 'jalan' });
    expect(here.case.data['jejak']).toBe('jalan');
    expect(here.difference).toBeNull();
  });

  it.each([
    ['any', ['8'], 'b'],
    ['{ count: 2 }', ['3'], 'a'],
    ['{ count: 2 }', ['3', '11'], 'b'],
    ['{ count: 4 }', ['3', '8', '11'], 'b'],
  ] as const)('joined by %s with %j done is in %s, and the rest is taken out', (join, done, place) => {
    const here = plotsWalk(surveyed(`, none: s, join: ${join}`), THREE);
    for (const item of done) here.send('CATAT', { item });
    expect(here.at).toBe(place);
    if (place === 'b') expect([here.items, here.tasks]).toEqual([{}, ['b/1']]);
    expect(here.difference).toBeNull();
  });

  it('is taken out whole when its state is left, tasks, waits and `exit` of what was active', () => {
    const steps = `diukur: { exit: [{ set: { jejak: { cel: 'data.jejak + string(it.petak) + "."' } } }], on: { CATAT: { by: petugas, target: tercatat } }, after: { 14 days: tercatat } }, tercatat: { type: final }`;
    const here = plotsWalk(surveyed(', none: s', steps, '    on: { BATAL: { by: kepala, target: k } }\n'), {
      ...TWO,
      jejak: '=',
    });
    here.send('CATAT', { item: '3' });
    expect(here.case.timers.map(({ key }) => key)).toHaveLength(1);
    here.send('BATAL', { as: 'cici' });
    expect([here.at, here.items, here.tasks, here.case.timers]).toEqual(['k', {}, ['k/1'], []]);
    expect(here.last.items).toEqual([
      { state: 'a', key: '3', from: 'a.tercatat', to: null },
      { state: 'a', key: '8', from: 'a.diukur', to: null },
    ]);
    expect(here.difference).toBeNull();
  });

  it('begins anew on a second visit, with tasks of a second visit', () => {
    const here = plotsWalk(surveyed(', none: s')).send('CATAT').send('CATAT').send('LAGI');
    expect(here.items).toEqual({ '3': 'a.diukur', '8': 'a.diukur' });
    expect(here.tasks).toEqual(['a.diukur/2/3', 'a.diukur/2/8']);
    expect(here.case.items.map(({ visit }) => visit)).toEqual([2, 2]);
    expect(here.last.items).toEqual([
      { state: 'a', key: '3', from: null, to: 'a.diukur' },
      { state: 'a', key: '8', from: null, to: 'a.diukur' },
    ]);
    expect(here.difference).toBeNull();
  });

  it('entered anew by its own action takes the old items out and begins new ones in one step', () => {
    const here = plotsWalk(surveyed(', none: s', MEASURED, '    on: { ULANG: { by: kepala, target: a } }\n'));
    here.send('CATAT', { item: '3' }).send('ULANG', { as: 'cici' });
    expect(here.items).toEqual({ '3': 'a.diukur', '8': 'a.diukur' });
    expect(here.tasks).toEqual(['a/2', 'a.diukur/2/3', 'a.diukur/2/8']);
    expect(here.difference).toBeNull();
  });

  it('keeps what its items know as it was when they began', () => {
    const steps = `diukur: { on: { CATAT: { by: petugas, guard: { cel: it.luas > 30, else: { id: Kecil, en: Small } }, target: tercatat } } }, tercatat: { type: final }`;
    const here = plotsWalk(
      surveyed(', none: s', steps, '    on: { GANTI: { by: kepala, form: [bidang] } }\n'),
    );
    here.send('GANTI', { as: 'cici', form: { bidang: [{ petak: 3, luas: 1 }] } });
    expect(Object.keys(here.items)).toEqual(['3', '8']);
    expect(here.refusal('CATAT', { item: '8' }).code).toBe('GUARD_REFUSED');
    expect(here.send('CATAT', { item: '3' }).items['3']).toBe('a.tercatat');
    expect(here.difference).toBeNull();
  });
});

describe('conditions of the state of a list', () => {
  const judged = (): Walk =>
    plotsWalk(`
states:
  a:
    each: { in: data.bidang, key: it.petak, none: s }
    initial: diukur
    onDone: [{ guard: { cel: 'items.exists(i, i.key == "8" && i.outcome == "rusak")' }, target: k }, { target: b }]
    always: [{ guard: { cel: 'items.filter(i, i.done).size() == 1 && data.ya' }, target: s }]
    states: { diukur: { on: { CATAT: { by: petugas, target: tercatat }, RUSAK: { by: petugas, target: rusak } } }, tercatat: { type: final }, rusak: { type: final } }
  b: { on: { SELESAI: { by: petugas, target: s } } }
  k: { on: { SELESAI: { by: petugas, target: s } } }
  s: { type: final }
`);

  it('read what each item ended with', () => {
    const good = judged().send('RUSAK', { item: '3' }).send('CATAT', { item: '8' });
    expect(good.at).toBe('b');
    const broken = judged().send('CATAT', { item: '3' }).send('RUSAK', { item: '8' });
    expect(broken.at).toBe('k');
    expect([good.difference, broken.difference]).toEqual([null, null]);
  });
});

describe('what an item knows of persons', () => {
  it('stands as a commitment in the item and in the entry, and nobody reads the value there', () => {
    const here = plotsWalk(surveyed(', none: s'), {
      ya: false,
      bidang: [{ petak: 3, luas: 1, pemilik: 'Wati Rahayu' }],
    });
    const [item] = here.case.items;
    expect(item?.it['pemilik']).toMatchObject({ personal: '1.bidang.0.pemilik' });
    expect(JSON.stringify([here.case, here.last])).not.toContain('Wati');
    expect(() =>
      plotsWalk(
        surveyed(
          ', none: s',
          `diukur: { on: { CATAT: { by: petugas, do: [{ set: { jejak: { cel: it.pemilik } } }], target: tercatat } } }, tercatat: { type: final }`,
        ),
      ),
    ).toThrow(/pemilik/);
    expect(here.difference).toBeNull();
  });
});

describe('a condition in an item that fails', () => {
  const steps = `diukur: { on: { CATAT: { by: petugas, guard: { cel: '100 / it.luas > 1', else: { id: Tidak, en: No } }, target: tercatat } } }, tercatat: { type: final }`;

  it('refuses the step of that item and changes nothing; the others go on', () => {
    const here = plotsWalk(surveyed(', none: s', steps), {
      ya: false,
      bidang: [
        { petak: 3, luas: 0 },
        { petak: 8, luas: 20 },
      ],
    });
    const before = here.case;
    const refusal = here.refusal('CATAT', { item: '3' });
    expect(refusal.code).toBe('GUARD_FAILED');
    expect(refusal.cause).toContain('100 / it.luas');
    expect(here.case).toBe(before);
    expect(here.send('CATAT', { item: '8' }).items).toEqual({ '3': 'a.diukur', '8': 'a.tercatat' });
    expect(here.difference).toBeNull();
  });
});
