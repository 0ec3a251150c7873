import { testCheck } from '../testing/check-cases.ts';

const data = `
data:
  judul: { type: text, required: false, label: { id: Judul, en: Title } }
  nomor: { type: text, label: { id: Nomor, en: Number } }
  ulang: { type: integer, label: { id: Ulang, en: Again } }
  unit: { type: unit, label: { id: Unit, en: Unit } }
  orang: { type: person, required: false, label: { id: Orang, en: Person } }
start: { MULAI: { by: warga, form: [judul], target: a } }`;

testCheck('field-read-unset', {
  valid: [
    {
      says: 'a field that the same form asks for',
      parts: `${data}
states:
  a: { on: { ISI: { by: petugas, form: [nomor], guard: { cel: 'data.nomor.startsWith("A")', else: { id: Salah, en: Wrong } }, target: b } } }
  b: { type: final }`,
    },
    {
      says: 'to ask whether it is empty',
      parts: `${data}
states:
  a: { on: { ISI: { by: petugas, form: [nomor] }, TUTUP: { by: petugas, guard: { cel: 'data.nomor != "" && size(data.nomor) > 3', else: { id: Kosong, en: Empty } }, target: b } } }
  b: { type: final }`,
    },
    {
      says: 'a counter that begins at nothing',
      parts: `${data}
states:
  a:
    on:
      ULANGI: { by: petugas, guard: { cel: 'data.ulang < 3', else: { id: Cukup, en: Enough } }, do: [{ set: { ulang: { cel: data.ulang + 1 } } }], target: a }
      TUTUP: { by: petugas, target: b }
  b: { type: final }`,
    },
    {
      says: 'to hand over to nobody, on one way',
      parts: `${data}
states:
  a: { entry: [{ assign: { to: data.orang } }], on: { SERAHKAN: { by: petugas, form: [orang], target: a }, TUTUP: { by: petugas, target: b } } }
  b: { type: final }`,
    },
    {
      says: 'a region that waits until it is set',
      parts: `${data}
states:
  a:
    type: parallel
    onDone: b
    states:
      kiri: { initial: buka, states: { buka: { on: { ISI: { by: petugas, form: [nomor], target: baik } } }, baik: { type: final } } }
      kanan: { starts: { when: 'data.nomor.startsWith("A") || region.kiri.done', else: wait }, initial: buka, states: { buka: { on: { KANAN: { by: petugas, target: baik } } }, baik: { type: final } } }
  b: { type: final }`,
    },
  ],
  invalid: [
    {
      says: 'a condition on what nobody has been asked for, as an error',
      parts: `${data}
states:
  a: { on: { AJUKAN: { by: petugas, target: b } } }
  b: { on: { KEMBALIKAN: { by: petugas, guard: { cel: 'data.nomor.startsWith("A")', else: { id: Salah, en: Wrong } }, target: c } } }
  c: { on: { ISI: { by: petugas, form: [nomor], target: d } } }
  d: { type: final }`,
      found: [
        ['states.b.on.KEMBALIKAN.guard.cel', 'error', { field: 'nomor', way: 'MULAI → AJUKAN → KEMBALIKAN' }],
      ],
    },
    {
      says: 'a condition on what one way has left out, as a note',
      parts: `${data}
states:
  a: { on: { AJUKAN: { by: petugas, form: [nomor], target: b }, LANGSUNG: { by: petugas, target: b } } }
  b: { on: { TUTUP: { by: petugas, guard: { cel: 'data.nomor.startsWith("A")', else: { id: Salah, en: Wrong } }, target: c }, BATAL: { by: petugas, target: c } } }
  c: { type: final }`,
      found: [['states.b.on.TUTUP.guard.cel', 'info', { field: 'nomor', way: 'MULAI → LANGSUNG → TUTUP' }]],
    },
    {
      says: 'a unit that one way has left out, since the step would be refused, as a warning',
      parts: `${data}
states:
  a: { on: { PILIH: { by: petugas, form: [unit], target: b }, LANGSUNG: { by: petugas, target: b } } }
  b: { on: { TUTUP: { by: petugas, do: [{ transfer: { unit: data.unit } }], target: c } } }
  c: { type: final }`,
      found: [['states.b.on.TUTUP.do.0', 'warning', { field: 'unit', way: 'MULAI → LANGSUNG → TUTUP' }]],
    },
    {
      says: 'people at a unit that was never named, and an exclusion of nobody',
      parts: `${data}
states:
  a: { on: { TUTUP: { by: { role: petugas, at: { unit_of: data.unit }, not: [{ party: data.orang }] }, target: b }, ISI: { by: petugas, form: [unit, orang], target: b } } }
  b: { type: final }`,
      found: [
        ['states.a.on.TUTUP.by', 'error', { field: 'unit', way: 'MULAI → TUTUP' }],
        ['states.a.on.TUTUP.by', 'warning', { field: 'orang', way: 'MULAI → TUTUP' }],
      ],
    },
    {
      says: 'what a call sends before anybody was asked for it',
      parts: `${data}
states:
  a: { on: { KIRIM: { by: petugas, target: b } } }
  b: { call: { connector: cek, send: { nomor: data.nomor } }, onDone: c, onError: c }
  c: { closed: selesai }`,
      found: [['states.b', 'error', { field: 'nomor', way: 'MULAI → KIRIM' }]],
    },
    {
      says: 'a value that an effect copies too early',
      parts: `${data}
states:
  a: { on: { SALIN: { by: petugas, do: [{ set: { judul: { cel: data.nomor } } }], target: b } } }
  b: { on: { TUTUP: { by: petugas, form: [nomor], target: c } } }
  c: { type: final }`,
      found: [['states.a.on.SALIN.do.0', 'error', { field: 'nomor', way: 'MULAI → SALIN' }]],
    },
  ],
});
