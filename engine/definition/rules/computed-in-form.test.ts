import { testRule } from '../testing/rule-cases.ts';

const TOTAL =
  '  total: { type: integer, computed: { cel: data.jumlah * 2 }, label: { id: Total, en: Total } }\n  jenis:';

testRule('computed-in-form', {
  valid: [{ says: 'a computed field that no form asks for', edits: [['  jenis:', TOTAL]] }],
  invalid: [
    {
      says: 'a form that asks for it',
      edits: [
        ['  jenis:', TOTAL],
        ['form: [cabang, penjaga]', 'form: [cabang, penjaga, «total»]'],
      ],
      params: [{ name: 'total' }],
    },
    {
      says: 'a field declared in place',
      edits: [
        [
          'form: [cabang, penjaga]',
          'form: [cabang, penjaga, { dua: { type: integer, «computed»: { cel: data.jumlah * 2 }, label: { id: Dua, en: Two } } }]',
        ],
      ],
      params: [{ name: 'dua' }],
    },
  ],
});
