import { testCheck } from '../testing/check-cases.ts';

testCheck('transition-never-taken', {
  valid: [
    {
      says: 'a shared action that is taken in one of its states',
      parts: `
shared: [{ in: [a, b], on: { BATAL: { by: petugas, target: c } } }]
states:
  a: { on: { LANJUT: { by: petugas, guard: { cel: '1 > 2', else: { id: Belum, en: Not yet } }, target: b } } }
  b: { on: { TUTUP: { by: petugas, target: c } } }
  c: { type: final }`,
    },
    {
      says: 'what another check tells with its reason',
      parts: `
states:
  a: { on: { TUTUP: { by: petugas, target: b }, SENDIRI: { by: { starter: true, not: [{ starter: true }] }, target: b } } }
  b: { type: final }`,
    },
  ],
  invalid: [
    {
      says: 'a span in a state that is left at once',
      parts: `
states:
  a: { always: b, after: { 3 days: b } }
  b: { type: final }`,
      found: [['states.a.after.3 days', 'warning', { name: '3 days' }]],
    },
  ],
});
