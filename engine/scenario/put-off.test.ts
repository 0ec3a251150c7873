import { describe, expect, it } from 'vitest';
import { playSteps } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';

const PLOTS = stepsProcess(`
locks: { petak: { key: data.judul, in: [b], else: { id: Petak dipakai., en: The plot is taken. } } }
states:
  a: { on: { AMBIL: { by: petugas, target: b }, TUNGGU: { by: petugas, target: w } } }
  b: { on: { LEPAS: { by: petugas, target: s } } }
  w: { after: { 1 days: b }, on: { CATAT: { by: petugas, form: [jejak] } } }
  s: { type: final }
`);
const BEGIN = `  - { at: 2026-02-11 09:00, case: satu, as: public, start: MULAI, form: { judul: A-1, ya: true } }
  - { case: dua, as: public, start: MULAI, form: { judul: A-1, ya: true } }
  - { case: satu, as: ani, send: AMBIL, expect: { state: b } }
  - { case: dua, as: ani, send: TUNGGU, expect: { state: w } }
`;

describe('a timer that would take a lock of another case', () => {
  it('stays where it is, tells the office why, and is seen by scenarios as put off', async () => {
    const steps = `${BEGIN}  - case: dua
    wait: 1 days
    expect:
      state: w
      entries: [after]
      incidents: [lock]
      sees: { ani: { says: 'Put off and tried again later: The plot is taken.' } }
  - { case: satu, as: ani, send: LEPAS, expect: { state: s } }
  - { case: dua, wait: 15 minutes, expect: { state: b, entries: [after], incidents: [] } }
`;
    expect(await playSteps([PLOTS], steps)).toEqual([]);
  });
});
