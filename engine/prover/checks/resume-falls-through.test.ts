import { testCheck } from '../testing/check-cases.ts';

const process = (onDone: string): string => `
states:
  a:
    type: parallel
    onDone: ${onDone}
    on: { KEMBALIKAN: { by: kepala, target: d } }
    states:
      kiri: { initial: buka, states: { buka: { on: { KIRI: { by: petugas, target: baik } } }, baik: { type: final } } }
      kanan: { initial: buka, states: { buka: { on: { KANAN: { by: petugas, target: baik } } }, baik: { type: final } } }
  b: { on: { TUTUP: { by: petugas, target: c } ${onDone === 'b' ? ', ULANGI: { by: petugas, target: d }' : ''} } }
  c: { type: final }
  d: { on: { PERBAIKI: { by: petugas, target: { resume: a } } } }`;

testCheck('resume-falls-through', {
  valid: [
    {
      says: 'to resume what was left before it was done',
      parts: process('b').replace(', ULANGI: { by: petugas, target: d }', ''),
    },
  ],
  invalid: [
    {
      says: 'to resume what had been done',
      parts: process('b'),
      found: [
        [
          'states.d.on.PERBAIKI.target',
          'warning',
          { name: 'a', way: 'MULAI → KIRI → KANAN → ULANGI → PERBAIKI' },
        ],
      ],
    },
  ],
});
