import { testCheck } from '../testing/check-cases.ts';

testCheck('exclusion-without-event', {
  valid: [
    {
      says: 'an approval that always comes after the draft',
      parts: `
states:
  a: { on: { SUSUN: { by: petugas, target: b } } }
  b: { on: { SETUJUI: { by: { role: petugas, not: [{ did: SUSUN }] }, target: c }, KEMBALIKAN: { by: kepala, target: a } } }
  c: { type: final }`,
    },
    {
      says: 'two that leave out each other, in any order',
      parts: `
states:
  a: { on: { SATU: { by: { role: petugas, not: [{ did: DUA }] } }, DUA: { by: { role: petugas, not: [{ did: SATU }] } }, TUTUP: { by: petugas, target: b } } }
  b: { type: final }`,
    },
  ],
  invalid: [
    {
      says: 'an approval that can come before the draft',
      parts: `
states:
  a: { on: { SUSUN: { by: petugas, target: b }, SETUJUI: { by: { role: petugas, not: [{ did: SUSUN }] } } } }
  b: { type: final }`,
      found: [
        ['states.a.on.SETUJUI.by', 'info', { name: 'SETUJUI', did: 'SUSUN', way: 'MULAI → SETUJUI → SUSUN' }],
      ],
    },
  ],
});
