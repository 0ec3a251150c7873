import { testRule } from '../testing/rule-cases.ts';

const NO = 'no: { type: integer, label: { id: No, en: No } }';
const table = (key: string, no = NO): readonly [string, string] => [
  '  jenis:',
  `  saksi: { type: table, key: ${key}, columns: { ${no}, nama: { type: text, personal: true, label: { id: Nama, en: Name } } }, label: { id: Saksi, en: Witnesses } }\n  jenis:`,
];

testRule('table-key', {
  valid: [{ says: 'a plain column', edits: [table('no')] }],
  invalid: [
    {
      says: 'a column that is not there',
      edits: [table('«nom»')],
      params: [{ name: 'nom', suggestion: 'no' }],
    },
    { says: 'a personal column', edits: [table('«nama»')], params: [{ name: 'nama' }] },
    {
      says: 'a column that may stay empty',
      edits: [table('«no»', NO.replace('integer,', 'integer, required: false,'))],
      params: [{ name: 'no' }],
    },
  ],
});
