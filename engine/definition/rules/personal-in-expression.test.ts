import { testRule } from '../testing/rule-cases.ts';

testRule('personal-in-expression', {
  valid: [
    {
      says: 'a field that is not personal',
      edits: [['cel: data.jumlah <= settings.batas', 'cel: data.judul != ""']],
    },
  ],
  invalid: [
    {
      says: 'a guard on a personal field',
      edits: [['cel: data.jumlah <= settings.batas', 'cel: data.«nama» == "Budi"']],
      params: [{ name: 'nama' }],
    },
    {
      says: 'a personal field as the key of a message',
      edits: [
        ['roles:\n', 'roles:\n  kurir: { kind: service, title: { id: Kurir, en: Courier } }\n'],
        [
          'visibility:\n',
          'messages: { tiba: { title: { id: Tiba, en: There }, from: kurir, key: data.«nama» } }\nvisibility:\n',
        ],
        [
          '        target: diperiksa\n    after:',
          '        target: diperiksa\n      message.tiba: {}\n    after:',
        ],
      ],
      params: [{ name: 'nama' }],
    },
    {
      says: 'a personal field of the form',
      edits: [
        [
          'form: [judul, jumlah, nama, tertutup, tanggal, berkas]',
          'form: [judul, jumlah, { field: tanggal, required: { cel: form.«nama» != "" } }, nama, tertutup]',
        ],
      ],
      params: [{ name: 'nama' }],
    },
  ],
});
