import { testRule } from '../testing/rule-cases.ts';

testRule('field-in-form-twice', {
  valid: [
    {
      says: 'the same field in two forms',
      edits: [['form: [cabang, penjaga]', 'form: [cabang, penjaga, jumlah]']],
    },
  ],
  invalid: [
    {
      says: 'a field asked for twice',
      edits: [['form: [cabang, penjaga]', 'form: [cabang, penjaga, «cabang»]']],
      params: [{ name: 'cabang' }],
    },
    {
      says: 'a field that also stands in `any_of`',
      edits: [['form: [cabang, penjaga]', 'form: [cabang, { any_of: [penjaga, «cabang»] }]']],
      params: [{ name: 'cabang' }],
    },
    {
      says: 'two declarations of one name',
      edits: [
        [
          'form: [cabang, penjaga]',
          'form: [cabang, penjaga, { a: { type: point, label: { id: A, en: A } } }, { «a»: { type: point, label: { id: A, en: A } } }]',
        ],
      ],
      params: [{ name: 'a' }],
    },
  ],
});
