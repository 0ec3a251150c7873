import { testCheck } from '../testing/check-cases.ts';

testCheck('steps-never-rest', {
  valid: [
    {
      says: 'steps that end in a state without any',
      parts: `
states:
  a: { always: b }
  b: { always: [{ guard: { cel: data.ya }, target: c }, { target: d }] }
  c: { on: { KEMBALI: { by: petugas, target: a } } }
  d: { type: final }`,
    },
    {
      says: 'a round that counts until a condition holds',
      parts: `
states:
  a: { always: [{ guard: { cel: 'data.jumlah < 5' }, do: [{ set: { jumlah: { cel: data.jumlah + 1 } } }], target: a }, { target: b }] }
  b: { type: final }`,
    },
    {
      says: 'a flag that the round itself takes away',
      parts: `
states:
  a: { on: { LANJUT: { by: petugas, target: b } } }
  b: { always: [{ guard: { cel: data.ya }, do: [{ set: { ya: false } }], target: c }, { target: d }] }
  c: { always: b }
  d: { type: final }`,
    },
  ],
  invalid: [
    {
      says: 'a round without a condition as an error',
      parts: `
states:
  a: { on: { LANJUT: { by: petugas, target: b }, TUTUP: { by: petugas, target: d } } }
  b: { always: c }
  c: { always: b }
  d: { type: final }
shared: [{ in: [b, c], on: { BATAL: { by: petugas, target: d } } }]`,
      found: [['states.c.always', 'error', { way: 'MULAI → LANJUT' }]],
    },
    {
      says: 'a round while two conditions hold as a warning',
      parts: `
states:
  a: { on: { LANJUT: { by: petugas, target: b } } }
  b: { always: [{ guard: { cel: data.ya }, target: c }, { target: d }] }
  c: { always: [{ guard: { cel: 'data.jumlah > 2' }, target: b }, { target: d }] }
  d: { type: final }`,
      found: [['states.c.always.0', 'warning', { way: 'MULAI → LANJUT' }]],
    },
  ],
});
