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
    {
      says: 'who did what has happened on one way',
      parts: `
states:
  a: { on: { CATAT: { by: petugas }, TUTUP: { by: { who_did: CATAT }, target: b } } }
  b: { type: final }`,
    },
  ],
  invalid: [
    {
      says: 'who did what comes only afterwards',
      parts: `
states:
  a: { on: { LANJUT: { by: petugas, target: b }, ULANG: { by: { who_did: CATAT }, target: a } } }
  b: { on: { CATAT: { by: petugas, target: c } } }
  c: { type: final }`,
      found: [['states.a.on.ULANG.by', 'error', { name: 'ULANG' }]],
    },
    {
      says: 'who did it last, but not who did it',
      parts: `
states:
  a: { on: { CATAT: { by: petugas }, TUTUP: { by: petugas, target: b }, ULANG: { by: { who_did: CATAT, not: [{ did: CATAT }] }, target: b } } }
  b: { type: final }`,
      found: [['states.a.on.ULANG.by', 'error', { name: 'ULANG' }]],
    },
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
