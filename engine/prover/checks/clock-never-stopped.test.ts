import { testCheck } from '../testing/check-cases.ts';

testCheck('clock-never-stopped', {
  valid: [
    {
      says: 'a clock that one way stops',
      parts: `
clocks: { satu: { length: 3 days, starts: { entering: a }, stops: { entering: b } } }
states:
  a: { on: { LANJUT: { by: petugas, target: b }, TUTUP: { by: petugas, target: c } } }
  b: { on: { TERUS: { by: petugas, target: c } } }
  c: { type: final }`,
    },
    {
      says: 'a clock that ends when it is due',
      parts: `
clocks: { satu: { length: 3 days, starts: { entering: a } } }
states:
  a: { on: { TUTUP: { by: petugas, target: c } } }
  c: { type: final }`,
    },
  ],
  invalid: [
    {
      says: 'a clock whose only stop lies behind a condition that never holds',
      parts: `
clocks: { satu: { length: 3 days, starts: { entering: a }, stops: { entering: b } } }
states:
  a: { on: { LANJUT: { by: petugas, guard: { cel: '1 > 2', else: { id: Belum, en: Not yet } }, target: b }, TUTUP: { by: petugas, target: c } } }
  b: { on: { TERUS: { by: petugas, target: c } } }
  c: { type: final }`,
      found: [['clocks.satu.stops', 'warning', { name: 'satu', way: 'MULAI' }]],
    },
  ],
});
