import { describe, expect, it } from 'vitest';
import { stepsProcess, Walk } from '#engine/testing/walk.ts';

const walk = (parts: string, form = {}): Walk => new Walk(stepsProcess(parts), form);

describe('a rung that raises', () => {
  const RAISING = `
states:
  a:
    clock: { length: 2 days, owner: petugas, ladder: [{ at: 50%, do: [{ raise: SEPARUH }] }, { at: due, do: [{ set: { jejak: lewat } }, { raise: LEWAT }] }] }
    on: { SEPARUH: { do: [{ set: { judul: separuh } }] }, LEWAT: { target: b }, MAJU: { by: petugas, target: s } }
  b: { on: { SELESAI: { by: petugas, target: s } } }
  s: { type: final }
`;

  it('reaches the handler of the state, which may stay or go', () => {
    const half = walk(RAISING).wait(1.7);
    expect(half.at).toBe('a');
    expect(half.case.data).toMatchObject({ judul: 'separuh' });
    const late = half.wait(1);
    expect(late.at).toBe('b');
    expect(late.case.data).toMatchObject({ jejak: 'lewat' });
    expect(late.difference).toBeNull();
  });

  it('raises nothing in a state that has been left', () => {
    const left = walk(RAISING).send('MAJU').wait(30);
    expect(left.at).toBe('s');
    expect(left.case.data['judul'] ?? null).toBeNull();
  });
});

describe('what waits for data', () => {
  it('is asked again when a rung has written it', () => {
    const here = walk(`
states:
  a:
    clock: { length: 2 days, ladder: [{ at: 1 day before due, do: [{ set: { ya: true } }] }] }
    always: [{ guard: { cel: data.ya }, target: s }]
    on: { MAJU: { by: petugas, target: s } }
  s: { type: final }
`);
    expect(here.wait(1).at).toBe('a');
    expect(here.wait(1).at).toBe('s');
    expect(here.difference).toBeNull();
  });
});

describe('the clock of a state inside another', () => {
  const NESTED = `
states:
  a:
    initial: satu
    states:
      satu:
        clock: { length: 3 days, owner: petugas, ladder: [{ at: 50%, do: [{ set: { jejak: separuh } }] }] }
        on: { MAJU: { by: petugas, target: dua } }
        after: { a.satu: s }
      dua: { on: { MUNDUR: { by: petugas, target: satu } } }
  s: { type: final }
`;

  it('has its dotted name, starts and stops with it, and may be waited for', () => {
    const first = walk(NESTED);
    expect(first.case.clocks).toMatchObject([{ key: 'a.satu', status: 'running' }]);
    expect(first.case.timers.map(({ key }) => key)).toEqual(['clock/a.satu', 'rung/a.satu/0']);
    const left = first.send('MAJU');
    expect(left.case.clocks).toMatchObject([{ key: 'a.satu', status: 'ended' }]);
    expect(left.case.timers).toEqual([]);
    const back = left.send('MUNDUR');
    expect(back.case.clocks).toMatchObject([{ status: 'running', fired: [] }]);
    const late = back.wait(5);
    expect(late.at).toBe('s');
    expect(late.case.data).toMatchObject({ jejak: 'separuh' });
    expect(late.difference).toBeNull();
  });
});
