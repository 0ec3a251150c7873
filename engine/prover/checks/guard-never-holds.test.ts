import { testCheck } from '../testing/check-cases.ts';

const process = (cel: string): string => `
data:
  judul: { type: text, required: false, label: { id: Judul, en: Title } }
  jumlah: { type: integer, min: 1, max: 5, label: { id: Jumlah, en: How many } }
  jenis: { type: choice, of: { satu: { id: Satu, en: One }, dua: { id: Dua, en: Two } }, label: { id: Jenis, en: Kind } }
settings: { batas: { type: integer, default: 3, title: { id: Batas, en: Limit } } }
start: { MULAI: { by: warga, form: [judul, jumlah, jenis], target: a } }
states:
  a: { on: { PILIH: { by: petugas, choose: [{ guard: { cel: '${cel}' }, target: b }, { target: c }] } } }
  b: { type: final }
  c: { type: final }`;
const place = 'states.a.on.PILIH.choose.0.guard.cel';

testCheck('guard-never-holds', {
  valid: [
    {
      says: 'a counter that an effect takes beyond the limits of its field',
      parts: process('data.jumlah > 5').replace(
        'b: { type: final }',
        'b: { on: { ULANG: { by: petugas, do: [{ set: { jumlah: { cel: data.jumlah + 1 } } }], target: a }, TUTUP: { by: petugas, target: c } } }',
      ),
    },
    { says: 'a setting of any value', parts: process('data.jumlah > settings.batas') },
    { says: 'an option that is there', parts: process('data.jenis in ["dua", "tiga"]') },
    { says: 'a text that somebody may type', parts: process('data.judul == "x" && data.jumlah == 2') },
    { says: 'a field that may be empty', parts: process('data.judul == ""') },
  ],
  invalid: [
    ...[
      ['an option that the choice has not', 'data.jenis == "tiga"'],
      ['a number beyond the limits', 'data.jumlah > 5'],
      ['a value other than the one set', 'data.jenis == "empat"'],
      ['two values at once', 'data.judul == "x" && data.judul == "y"'],
      ['a list that is none of the options', 'data.jenis in ["tiga", "empat"]'],
    ].map(([says = '', cel = '']) => ({
      says,
      parts: process(cel),
      found: [[place, 'warning', { cel }] as const],
    })),
  ],
});
