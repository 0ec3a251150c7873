import { testRule } from '../testing/rule-cases.ts';

testRule('unit-of-field-type', {
  valid: [
    {
      says: 'a unit field',
      edits: [['unit_of: data.cabang', 'unit_of: data.cabang']],
    },
  ],
  invalid: [
    {
      says: 'the common parent of a unit and a text',
      edits: [
        [
          '        by: pustakawan',
          '        by: { role: pustakawan, at: { common_parent_of: [data.cabang, «data.judul»] } }',
        ],
      ],
      params: [{ name: 'judul', type: 'text' }],
    },
    {
      says: 'a role at the unit of a text',
      edits: [['unit_of: data.cabang', 'unit_of: «data.judul»']],
      params: [{ name: 'judul', type: 'text' }],
    },
    {
      says: 'an admission at the unit of a person',
      edits: [['{ role: pustakawan, not', '{ role: pustakawan, at: { unit_of: «data.penjaga» }, not']],
      params: [{ name: 'penjaga', type: 'person' }],
    },
  ],
});
