import { testCheck } from '../testing/check-cases.ts';

const process = (cel: string): string => `
data:
  judul: { type: text, required: false, label: { id: Judul, en: Title } }
  jumlah: { type: integer, min: 1, max: 5, label: { id: Jumlah, en: How many } }
  jenis: { type: choice, of: { satu: { id: Satu, en: One }, dua: { id: Dua, en: Two } }, label: { id: Jenis, en: Kind } }
start: { MULAI: { by: warga, form: [judul, jumlah, jenis], target: a } }
states:
  a: { on: { PILIH: { by: petugas, choose: [{ guard: { cel: '${cel}' }, target: b }, { target: c }] } } }
  b: { type: final }
  c: { type: final }`;
const place = 'states.a.on.PILIH.choose.0.guard.cel';

testCheck('guard-always-holds', {
  valid: [
    { says: 'a comparison that some values fail', parts: process('data.jumlah < 5') },
    { says: 'one option of several', parts: process('data.jenis != "satu"') },
    { says: 'what depends on the day', parts: process('now.date > "2026-01-01" || data.jumlah == 1') },
    { says: 'the order of words, which is not looked into', parts: process('data.judul <= "zzz"') },
    {
      says: 'a region that is done later only',
      parts: `
states:
  a:
    type: parallel
    onDone: b
    states:
      kiri: { initial: buka, states: { buka: { on: { KIRI: { by: petugas, target: baik } } }, baik: { type: final } } }
      kanan: { starts: { when: region.kiri.done, else: wait }, initial: buka, states: { buka: { on: { KANAN: { by: petugas, target: baik } } }, baik: { type: final } } }
  b: { type: final }`,
    },
  ],
  invalid: [
    ...[
      ['a limit that no value passes', 'data.jumlah <= 5'],
      ['all options of a choice that is always given', 'data.jenis == "satu" || data.jenis == "dua"'],
      ['a part that is unknown beside one that decides', 'data.jumlah > 0 || now.date > "2026-01-01"'],
      ['brackets', '!(data.jumlah > 5) && (data.jumlah > 0 || data.jenis == "satu")'],
      ['a sum', 'data.jumlah + 1 > 1'],
    ].map(([says = '', cel = '']) => ({
      says,
      parts: process(cel),
      found: [[place, 'warning', { cel }] as const],
    })),
  ],
});
