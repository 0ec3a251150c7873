import { testCheck } from '../testing/check-cases.ts';

testCheck('case-stuck', {
  valid: [
    {
      says: 'a state that only a span leads out of',
      parts: `
states:
  a: { after: { 3 days: b } }
  b: { type: final }`,
    },
    {
      says: 'a state that waits for the answer of a call, and whatever follows either end of it',
      parts: `
states:
  a: { call: { connector: segel, send: { nomor: case.number } }, onDone: b, onError: c }
  b: { type: final }
  c: { on: { ULANG: { by: petugas, target: a }, TUTUP: { by: petugas, target: b } } }`,
    },
    {
      says: 'a closed state with nothing in it',
      parts: `
states:
  a: { on: { TUTUP: { by: petugas, target: b } } }
  b: { closed: selesai }`,
    },
  ],
  invalid: [
    {
      says: 'a state whose only way out never opens',
      parts: `
states:
  a: { on: { LANJUT: { by: petugas, target: b } } }
  b: { on: { TUTUP: { by: petugas, guard: { cel: 'data.jumlah < 0 && data.jumlah > 5', else: { id: Belum, en: Not yet } }, target: c } } }
  c: { type: final }`,
      found: [['states.b', 'error', { name: 'b', way: 'MULAI → LANJUT' }]],
    },
    {
      says: 'a state that a clock leads out of which has stopped, on one way',
      parts: `
clocks: { batas: { length: 3 days, starts: { entering: a }, stops: { entering: [b, c] } } }
states:
  a: { on: { SATU: { by: petugas, target: b } }, after: { batas: c } }
  b: { after: { batas: c } }
  c: { type: final }`,
      found: [['states.b', 'error', { name: 'b', way: 'MULAI → SATU' }]],
    },
    {
      says: 'a place that needs a condition to hold as a warning',
      parts: `
states:
  a:
    on:
      PILIH:
        by: petugas
        choose: [{ guard: { cel: data.ya }, target: b }, { target: c }]
  b: { on: { TUTUP: { by: { starter: true, not: [{ starter: true }] }, target: c } } }
  c: { type: final }`,
      found: [['states.b', 'warning', { name: 'b', way: 'MULAI → PILIH' }]],
    },
  ],
});
