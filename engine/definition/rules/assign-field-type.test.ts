import { testRule } from '../testing/rule-cases.ts';

testRule('assign-field-type', {
  valid: [
    {
      says: 'a person field',
      edits: [['to: data.penjaga', 'to: data.penjaga']],
    },
  ],
  invalid: [
    {
      says: 'tasks handed to a unit',
      edits: [['to: data.penjaga', 'to: «data.cabang»']],
      params: [{ name: 'cabang', type: 'unit' }],
    },
  ],
});
