import { testRule } from '../testing/rule-cases.ts';

const JENIS = 'of: { buku: { id: Buku, en: Book }, majalah: { id: Majalah, en: Magazine } }';

testRule('option-without-label', {
  severity: 'warning',
  valid: [{ says: 'choices with their texts', edits: [[JENIS, 'of: { buku: { id: Buku, en: Book } }']] }],
  invalid: [
    {
      says: 'choices by name alone',
      edits: [[JENIS, '«of»: [buku, majalah_tua]']],
      params: [{ names: 'buku, majalah_tua' }],
    },
    {
      says: 'a list of several choices',
      edits: [
        [
          '  jenis:',
          '  bahasa: { type: choices, «of»: [jawa, bali], label: { id: Bahasa, en: Language } }\n  jenis:',
        ],
      ],
      params: [{ names: 'jawa, bali' }],
    },
    {
      says: 'a column of choices',
      edits: [
        [
          '  jenis:',
          '  daftar: { type: table, columns: { warna: { type: choice, «of»: [merah], label: { id: Warna, en: Colour } } }, label: { id: Daftar, en: List } }\n  jenis:',
        ],
      ],
      params: [{ names: 'merah' }],
    },
  ],
});
