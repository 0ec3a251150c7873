import { testCheck } from '../testing/check-cases.ts';

const parts = `
states:
  a: { on: { LANJUT: { by: petugas, target: b }, TUTUP: { by: petugas, target: c } } }
  b: { on: { TERUS: { by: petugas, target: c } } }
  c: { type: final }`;

testCheck('not-all-explored', {
  valid: [{ says: 'a process within the bound', parts }],
  invalid: [
    {
      says: 'how much was looked at, and how much more there is at least',
      parts,
      bound: { configurations: 2, work: 1000 },
      found: [['process', 'info', { explored: 2, known: 4 }]],
    },
  ],
});
