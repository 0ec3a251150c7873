import { testCheck } from '../testing/check-cases.ts';

testCheck('wait-without-clock', {
  valid: [
    {
      says: 'a clock that starts with the state, or before it',
      parts: `
clocks:
  satu: { length: 3 days, starts: { entering: a }, stops: { entering: c } }
  dua: { length: 3 days, starts: { entering: b, again: restart } }
states:
  a: { on: { LANJUT: { by: petugas, target: b } } }
  b: { on: { ULANG: { by: petugas, target: b } }, after: { satu: c, dua: c } }
  c: { type: final }`,
    },
  ],
  invalid: [
    {
      says: 'a clock that is always stopped before, as an error',
      parts: `
clocks: { satu: { length: 3 days, starts: { entering: a }, stops: { entering: b } } }
states:
  a: { on: { LANJUT: { by: petugas, target: b } } }
  b: { on: { TUTUP: { by: petugas, target: c } }, after: { satu: c } }
  c: { type: final }`,
      found: [['states.b.after.satu', 'error', { name: 'satu', way: 'MULAI → LANJUT' }]],
    },
    {
      says: 'a clock that has not started on one way, as a warning',
      parts: `
clocks: { satu: { length: 3 days, starts: { entering: b }, stops: { entering: d } } }
states:
  a: { on: { LANJUT: { by: petugas, target: b }, LANGSUNG: { by: petugas, target: c } } }
  b: { on: { TERUS: { by: petugas, target: c } } }
  c: { on: { TUTUP: { by: petugas, target: d } }, after: { satu: d } }
  d: { type: final }`,
      found: [['states.c.after.satu', 'warning', { name: 'satu', way: 'MULAI → LANGSUNG' }]],
    },
  ],
});
