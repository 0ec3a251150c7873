import { testRule } from '../testing/rule-cases.ts';

testRule('field-declared-twice', {
  valid: [
    {
      says: 'two forms that declare the same name for their own entries',
      edits: [
        [
          'form: [cabang, penjaga]',
          'form: [cabang, penjaga, { rak: { type: text, label: { id: Rak, en: Shelf } } }]',
        ],
        [
          '        target: ditolak',
          '        form: [{ rak: { type: integer, label: { id: Rak, en: Shelf } } }]\n        target: ditolak',
        ],
      ],
    },
  ],
  invalid: [
    {
      says: 'a declaration with the name of a case field',
      edits: [
        [
          'form: [cabang, penjaga]',
          'form: [cabang, penjaga, { «judul»: { type: text, label: { id: Judul, en: Title } } }]',
        ],
      ],
      params: [{ name: 'judul' }],
    },
    {
      says: 'two different declarations that are kept',
      edits: [
        [
          'form: [cabang, penjaga]',
          'form: [cabang, penjaga, { «rak»: { type: text, keep: true, label: { id: Rak, en: Shelf } } }]',
        ],
        [
          '        target: ditolak',
          '        form: [{ rak: { type: integer, keep: true, label: { id: Rak, en: Shelf } } }]\n        target: ditolak',
        ],
      ],
      params: [{ name: 'rak' }],
    },
  ],
});
