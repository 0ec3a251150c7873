import { testCheck } from '../testing/check-cases.ts';

testCheck('state-never-entered', {
  valid: [
    {
      says: 'a state behind a condition that may hold',
      parts: `
states:
  a: { on: { PILIH: { by: petugas, choose: [{ guard: { cel: data.ya }, target: b }, { target: c }] } } }
  b: { type: final }
  c: { type: final }`,
    },
    {
      says: 'a state that only a rung of a clock leads to',
      parts: `
clocks: { batas: { length: 3 days, starts: { entering: a }, ladder: [{ at: due, do: [{ raise: TERLAMBAT }] }] } }
states:
  a: { on: { TUTUP: { by: petugas, target: c }, TERLAMBAT: { target: b } } }
  b: { on: { AKHIRI: { by: petugas, target: c } } }
  c: { type: final }`,
    },
  ],
  invalid: [
    {
      says: 'a state behind an option that a choice does not have',
      parts: `
data:
  judul: { type: text, required: false, label: { id: Judul, en: Title } }
  jenis: { type: choice, of: { satu: { id: Satu, en: One }, dua: { id: Dua, en: Two } }, label: { id: Jenis, en: Kind } }
start: { MULAI: { by: warga, form: [jenis], target: a } }
states:
  a: { on: { PILIH: { by: petugas, choose: [{ guard: { cel: 'data.jenis == "tiga"' }, target: b }, { target: c }] } } }
  b: { type: final }
  c: { type: final }`,
      found: [['states.b', 'warning', { name: 'b' }]],
    },
    {
      says: 'a region that starts when itself is done, once for all that lies in it',
      parts: `
states:
  a:
    type: parallel
    join: { count: 1 }
    onDone: b
    states:
      kiri: { initial: buka, states: { buka: { on: { KIRI: { by: petugas, target: baik } } }, baik: { type: final } } }
      kanan: { starts: { when: region.kanan.done, else: wait }, initial: buka, states: { buka: { on: { KANAN: { by: petugas, target: baik } } }, baik: { type: final } } }
  b: { type: final }`,
      found: [
        ['states.a.states.kanan.states.buka', 'warning', { name: 'a.kanan.buka' }],
        ['states.a.states.kanan.states.baik', 'warning', { name: 'a.kanan.baik' }],
      ],
    },
  ],
});
