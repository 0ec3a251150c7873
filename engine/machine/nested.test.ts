import { describe, expect, it } from 'vitest';
import { stepsProcess, Walk } from '#engine/testing/walk.ts';

const walk = (parts: string, form = {}): Walk => new Walk(stepsProcess(parts), form);
const mark = (text: string): string => `{ set: { jejak: { cel: 'data.jejak + "${text} "' } } }`;

describe('a state inside another', () => {
  const NESTED = `
states:
  a:
    initial: satu
    entry: [${mark('+a')}]
    exit: [${mark('-a')}]
    onDone: b
    after: { 10 days: s }
    states:
      satu: { entry: [${mark('+satu')}], exit: [${mark('-satu')}], on: { MAJU: { by: petugas, do: [${mark('maju')}], target: dua } } }
      dua: { entry: [${mark('+dua')}], on: { TUTUP: { by: petugas, target: usai }, KELUAR: { by: petugas, target: b } } }
      usai: { type: final }
  b: { entry: [${mark('+b')}], on: { ULANG: { by: petugas, target: a } } }
  s: { type: final }
`;

  it('is entered with what it lies in, from outside in, and left from inside out', () => {
    const here = walk(NESTED).send('MAJU').send('KELUAR');
    expect(here.at).toBe('b');
    expect(here.case.data['jejak']).toBe('+a +satu -satu maju +dua -a +b ');
    expect(here.difference).toBeNull();
  });

  it('that is final makes what it lies in done', () => {
    expect(walk(NESTED).send('MAJU').send('TUTUP').at).toBe('b');
  });

  it('goes on with the wait of what it lies in while moving inside', () => {
    const here = walk(NESTED).wait(9).send('MAJU');
    expect(here.wait(1).at).toBe('s');
  });

  it('is entered anew when what it lies in is entered again, with a new visit', () => {
    const here = walk(NESTED).send('MAJU').send('KELUAR').send('ULANG');
    expect(here.at).toBe('a.satu');
    expect(here.tasks).toEqual(['a.satu/2']);
  });
});

describe('a target', () => {
  it('is looked for from near to far', () => {
    const here = walk(`
states:
  a:
    initial: luar
    states:
      luar: { on: { DEKAT: { by: petugas, target: b } } }
      b: { on: { JAUH: { by: petugas, target: s } } }
  b: { on: { TAK_PERNAH: { by: petugas, target: s } } }
  c: { on: { KE_B: { by: petugas, target: b } } }
  s: { closed: selesai, on: { KE_C: { by: petugas, target: c } } }
`).send('DEKAT');
    expect(here.at).toBe('a.b');
    expect(here.send('JAUH').send('KE_C').send('KE_B').at).toBe('b');
  });

  it('that is the own state leaves it and enters it again; without one nothing restarts', () => {
    const here = walk(`
states:
  a: { entry: [${mark('+')}], on: { TETAP: { by: petugas }, ULANG: { by: petugas, target: a }, SELESAI: { by: petugas, target: s } }, after: { 5 days: s } }
  s: { type: final }
`);
    here.wait(4).send('TETAP');
    expect([here.tasks, here.case.data['jejak']]).toEqual([['a/1'], '+ ']);
    here.send('ULANG');
    expect([here.tasks, here.case.data['jejak']]).toEqual([['a/2'], '+ + ']);
    expect(here.wait(4).at).toBe('a');
    expect(here.wait(1).at).toBe('s');
  });
});

describe('`always`', () => {
  it('sees what the form and the effects of the same step wrote', () => {
    const here = walk(`
states:
  a: { on: { ISI: { by: petugas, form: [jumlah], do: [{ set: { jejak: cukup } }], target: b } } }
  b: { always: [{ guard: { cel: 'data.jumlah > 3 && data.jejak == "cukup"' }, target: s }, { target: a }] }
  s: { type: final }
`);
    expect(here.send('ISI', { form: { jumlah: 1 } }).at).toBe('a');
    expect(here.send('ISI', { form: { jumlah: 5 } }).at).toBe('s');
    expect(here.last.decisions).toContainEqual({
      rule: 'always b 1: data.jumlah > 3 && data.jejak == "cukup"',
      result: true,
    });
  });

  it('with a guard alone waits for it, and is asked again after every change of data', () => {
    const here = walk(`
states:
  a: { always: { guard: { cel: data.ya }, target: s }, on: { ISI: { by: petugas, form: [ya] }, LAIN: { by: petugas } } }
  s: { type: final }
`).send('LAIN');
    expect(here.at).toBe('a');
    expect(here.send('ISI', { form: { ya: true } }).at).toBe('s');
    expect(here.difference).toBeNull();
  });

  it('that never comes to rest refuses the step instead of filling memory', () => {
    const here = walk(`
states:
  a: { on: { MASUK: { by: petugas, target: b } } }
  b: { always: { target: c }, on: { KELUAR: { by: petugas, target: s } } }
  c: { always: { target: b } }
  s: { type: final }
`);
    const { code, cause } = here.refusal('MASUK');
    expect([code, cause]).toEqual(['GUARD_FAILED', expect.stringContaining('never come to rest')]);
    expect(here.at).toBe('a');
  });

  it('whose guard throws refuses the whole step and says why to the operator', () => {
    const here = walk(`
states:
  a: { on: { MASUK: { by: petugas, target: b } } }
  b: { always: [{ guard: { cel: 10 / data.jumlah > 1 }, target: s }, { target: a }] }
  s: { type: final }
`);
    expect(here.refusal('MASUK')).toMatchObject({
      code: 'GUARD_FAILED',
      cause: expect.stringContaining('zero') as string,
    });
  });
});

describe('a raised event', () => {
  const RAISED = `
states:
  a: { on: { LAPOR: { by: petugas, do: [{ raise: LEWAT }] }, DENGAR: { by: petugas, target: p } } }
  p:
    type: parallel
    states:
      x: { initial: satu, states: { satu: { on: { LEWAT: { target: dua }, UMUM: { by: petugas, do: [{ raise: LEWAT }] } } }, dua: { on: { AKHIR: { by: petugas, target: s } } } } }
      y: { initial: satu, states: { satu: { on: { LEWAT: { guard: { cel: data.ya }, target: dua } } }, dua: {} } }
  s: { type: final }
`;
  it('is heard by every active state that handles it, each by its own guard, in the same step', () => {
    expect(walk(RAISED, { ya: true }).send('DENGAR').send('UMUM').at).toBe('p.x.dua p.y.dua');
    expect(walk(RAISED).send('DENGAR').send('UMUM').at).toBe('p.x.dua p.y.satu');
  });

  it('changes nothing where nobody handles it', () => {
    const here = walk(RAISED).send('LAPOR');
    expect(here.at).toBe('a');
    expect(here.difference).toBeNull();
  });

  it('cannot be sent by anyone', () => {
    expect(walk(RAISED).send('DENGAR').refusal('LEWAT').code).toBe('EVENT_UNKNOWN');
  });
});

describe('going back', () => {
  const BACK = `
groups: { kerja: [a, b] }
shared: [{ in: kerja, on: { TAHAN: { by: petugas, target: t } } }]
states:
  a: { on: { MAJU: { by: petugas, target: b } } }
  b: { initial: satu, states: { satu: { on: { NAIK: { by: petugas, target: dua } } }, dua: { on: { SELESAI: { by: petugas, target: s } } } } }
  t: { on: { LEPAS: { by: petugas, target: { back: resume } }, PULIHKAN: { by: petugas, target: { resume: b } } } }
  s: { type: final }
`;
  it('leads to where the case came from, each time anew', () => {
    const here = walk(BACK).send('TAHAN').send('LEPAS');
    expect(here.at).toBe('a');
    expect(here.send('MAJU').send('NAIK').send('TAHAN').send('LEPAS').at).toBe('b.dua');
    expect(here.difference).toBeNull();
  });

  it('to a named state restores its parts; an action on a history default: one that was never left is entered anew', () => {
    const here = walk(BACK).send('TAHAN').send('PULIHKAN');
    expect(here.at).toBe('b.satu');
    expect(here.send('NAIK').send('TAHAN').send('PULIHKAN').at).toBe('b.dua');
  });
});

describe('what the kernel keeps of a case', () => {
  it('names as active exactly the states of XState’s configuration', () => {
    const here = walk(`
states:
  a: { initial: satu, states: { satu: { on: { GO: { by: petugas, target: p } } } } }
  p: { type: parallel, states: { y: { initial: n, states: { n: { on: { OUT: { by: petugas, target: s } } } } }, x: {} } }
  s: { type: final }
`);
    expect(here.case.active).toEqual(['a', 'a.satu']);
    here.send('GO');
    expect(here.case.active).toEqual(['p', 'p.y', 'p.y.n', 'p.x']);
    expect(here.case.snapshot).toMatchObject({ value: { p: { y: 'n', x: {} } } });
    expect(here.send('OUT').case).toMatchObject({
      active: ['s'],
      closed: 's',
      snapshot: { value: 's', status: 'done' },
    });
  });
});
