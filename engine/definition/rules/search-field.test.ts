import { testRule } from '../testing/rule-cases.ts';

const note = (keys: string): [string, string] => [
  'form: [cabang, penjaga]',
  `form: [cabang, penjaga, { rak: { type: text, ${keys}label: { id: Rak, en: Shelf } } }]`,
];

testRule('search-field', {
  valid: [
    { says: 'a text of the case', edits: [['judul: { type: text,', 'judul: { type: text, search: true,']] },
    { says: 'a field that a form keeps', edits: [note('keep: true, search: true, ')] },
  ],
  invalid: [
    {
      says: 'a personal text',
      edits: [note('keep: true, personal: text, «search»: true, ')],
      params: [{ name: 'rak', problem: '#personal-field' }],
    },
    {
      says: 'a field that stays in its entry',
      edits: [note('«search»: true, ')],
      params: [{ name: 'rak', problem: '#not-kept' }],
    },
  ],
});
