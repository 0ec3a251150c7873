import { testRule } from '../testing/rule-cases.ts';

const frozen = (data: string, states: string): readonly [string, string] => [
  'visibility:',
  `frozen: { data: ${data}, in: ${states} }\nvisibility:`,
];

testRule('frozen-action', {
  valid: [
    { says: 'a form that asks something else too', edits: [frozen('[cabang]', 'diajukan')] },
    { says: 'a field that is frozen elsewhere', edits: [frozen('[cabang, penjaga]', '[diperiksa]')] },
    {
      says: 'a shared action that is possible in one of its states',
      edits: [
        frozen('[judul]', '[diperiksa]'),
        ['title: { id: Batalkan, en: Cancel }', 'title: { id: Batalkan, en: Cancel }\n        form: [judul]'],
      ],
    },
  ],
  invalid: [
    {
      says: 'a form that asks frozen fields alone',
      edits: [
        frozen('[cabang, penjaga]', 'open'),
        ['        form: [cabang, penjaga]', '        «form»: [cabang, penjaga]'],
      ],
      params: [{ name: 'cabang, penjaga' }],
    },
    {
      says: 'an effect on a frozen field',
      edits: [frozen('[jenis]', 'diperiksa'), ['set: { jenis: buku }', 'set: { «jenis»: buku }']],
      params: [{ name: 'jenis' }],
    },
    {
      says: 'a waiting time that changes a frozen field',
      edits: [
        frozen('[jumlah]', 'diajukan'),
        ['30 days: ditolak', '30 days: { do: [{ set: { «jumlah»: 2 } }], target: ditolak }'],
      ],
      params: [{ name: 'jumlah' }],
    },
  ],
});
