import { testRule } from '../testing/rule-cases.ts';

testRule('transfer-field-type', {
  valid: [
    {
      says: 'a unit field',
      edits: [['unit: data.cabang', 'unit: data.cabang']],
    },
  ],
  invalid: [
    {
      says: 'a case moved to a person',
      edits: [['unit: data.cabang', 'unit: «data.penjaga»']],
      params: [{ name: 'penjaga', type: 'person' }],
    },
  ],
});
