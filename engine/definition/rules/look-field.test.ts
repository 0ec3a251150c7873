import { testRule } from '../testing/rule-cases.ts';

const at = '    target: diajukan\nshared:';
const look = (where: string, more = '') =>
  [
    at,
    `    look:\n      serupa: { title: { id: Sama, en: Same }, ${more}where: ${where}, newer: 14 days }\n${at}`,
  ] as const;

testRule('look-field', {
  valid: [
    {
      says: 'plain fields of the form and of the case',
      edits: [look('{ judul: form.judul, jumlah: data.jumlah, tertutup: form.tertutup }')],
    },
    {
      says: 'a field of the form that is declared in place',
      edits: [
        look('{ judul: form.kata }'),
        ['tanggal, berkas]', 'tanggal, berkas, { kata: { type: text, label: { id: Kata, en: Word } } }]'],
      ],
    },
    {
      says: 'any field of another process, which stands in another file',
      edits: [look('{ nama: form.judul, asal: form.judul }', 'cases: izin, ')],
    },
  ],
  invalid: [
    {
      says: 'a personal field, on both sides',
      edits: [look('{ «nama»: «form.nama» }')],
      params: [
        { name: 'nama', reason: '#personal-field' },
        { name: 'nama', reason: '#personal-field' },
      ],
    },
    {
      says: 'a personal text that the form declares',
      edits: [
        look('{ judul: «form.kata» }'),
        [
          'tanggal, berkas]',
          'tanggal, berkas, { kata: { type: text, personal: text, label: { id: Kata, en: Word } } }]',
        ],
      ],
      params: [{ name: 'kata', reason: '#personal-field' }],
    },
    {
      says: 'a personal value compared with cases of another process',
      edits: [look('{ judul: «form.nama» }', 'cases: izin, ')],
      params: [{ name: 'nama', reason: '#personal-field' }],
    },
    {
      says: 'files',
      edits: [look('{ «berkas»: «data.berkas» }')],
      params: [
        { name: 'berkas', reason: '#files-field' },
        { name: 'berkas', reason: '#files-field' },
      ],
    },
    {
      says: 'a field that only some may read',
      edits: [
        look('{ «judul»: «form.judul» }'),
        ['judul: { type: text, min: 3,', 'judul: { type: text, min: 3, sees: [unit],'],
      ],
      params: [
        { name: 'judul', reason: '#restricted-field' },
        { name: 'judul', reason: '#restricted-field' },
      ],
      also: ['headline-readers'],
    },
    {
      says: 'a field that a level hides',
      edits: [look('{ «jumlah»: «form.jumlah» }'), ['hides: [nama]', 'hides: [nama, jumlah]']],
      params: [
        { name: 'jumlah', reason: '#restricted-field' },
        { name: 'jumlah', reason: '#restricted-field' },
      ],
    },
    {
      says: 'a number compared with a text',
      edits: [look('{ judul: «form.jumlah» }')],
      params: [{ name: 'jumlah', reason: '#other-type' }],
    },
  ],
});
