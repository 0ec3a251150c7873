import { testCheck } from '../testing/check-cases.ts';

testCheck('end-out-of-reach', {
  valid: [
    {
      says: 'a round that can be left',
      parts: `
states:
  a: { on: { KE_B: { by: petugas, target: b }, TUTUP: { by: petugas, target: c } } }
  b: { on: { KE_A: { by: petugas, target: a } } }
  c: { type: final }`,
    },
  ],
  invalid: [
    {
      says: 'a round whose only way out never opens, at the place where it is entered',
      parts: `
states:
  a: { on: { KE_B: { by: petugas, target: b }, TUTUP: { by: petugas, target: d } } }
  b: { on: { KE_C: { by: petugas, target: c } } }
  c: { on: { KE_B_LAGI: { by: petugas, target: b }, AKHIRI: { by: petugas, guard: { cel: '1 > 2', else: { id: Belum, en: Not yet } }, target: d } } }
  d: { type: final }`,
      found: [['states.b', 'warning', { name: 'b', way: 'MULAI → KE_B' }]],
    },
  ],
});
