import { testCheck } from '../testing/check-cases.ts';

const process = (join: string, onRed = ''): string => `
states:
  a:
    type: parallel
    join: ${join}
    onDone: b
    states:
      kiri: { initial: buka, states: { buka: { on: { KIRI: { by: petugas, target: baik }, KIRI_TOLAK: { by: petugas, target: buruk } } }, baik: { type: final }, buruk: { type: final } } }
      kanan: { initial: buka, states: { buka: { on: { KANAN: { by: petugas, target: baik }, TAHAN: { by: petugas, target: merah } } }, merah: { ${onRed} }, baik: { type: final } } }
  b: { type: final }
shared: [{ in: a, on: { BATAL: { by: petugas, target: b } } }]`;

testCheck('join-out-of-reach', {
  valid: [
    { says: 'regions that always come to an end', parts: process('{ all: [kiri] }') },
    {
      says: 'a region whose own action leads out',
      parts: process('{ all: [kiri, kanan] }', 'on: { GAGAL: { by: petugas, target: b } }'),
    },
    { says: 'a count that is reached without it', parts: process('{ count: 1 }') },
  ],
  invalid: [
    {
      says: 'a region that is caught beside its end',
      parts: process('{ all: [kiri, kanan] }'),
      found: [
        ['states.a', 'warning', { name: 'a', place: 'a.kiri.buka a.kanan.merah', way: 'MULAI → TAHAN' }],
      ],
    },
    {
      says: 'a condition of the join that one outcome makes impossible',
      parts: process(`{ when: 'region.kiri.outcome == "baik"' }`),
      found: [
        ['states.a', 'warning', { name: 'a', place: 'a.kiri.buruk a.kanan.buka', way: 'MULAI → KIRI_TOLAK' }],
      ],
    },
  ],
});
