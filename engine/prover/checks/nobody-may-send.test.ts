import { testCheck } from '../testing/check-cases.ts';

testCheck('nobody-may-send', {
  valid: [
    {
      says: 'one way of several that contradicts itself',
      parts: `
states:
  a: { on: { TUTUP: { by: [{ starter: true, not: [{ starter: true }] }, petugas], target: b } } }
  b: { type: final }`,
    },
  ],
  invalid: [
    {
      says: 'the person a case belongs to, but not that person',
      parts: `
states:
  a: { on: { TUTUP: { by: petugas, target: b }, SENDIRI: { by: { starter: true, not: [{ starter: true }] }, target: b } } }
  b: { type: final }`,
      found: [['states.a.on.SENDIRI.by', 'error', { name: 'SENDIRI' }]],
    },
  ],
});
