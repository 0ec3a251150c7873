import { testRule } from '../testing/rule-cases.ts';

testRule('party-field-type', {
  valid: [
    {
      says: 'a person field',
      edits: [['party: data.penjaga', 'party: data.penjaga']],
    },
  ],
  invalid: [
    {
      says: 'a text as the person admitted',
      edits: [['        by: pustakawan', '        by: { party: «data.judul» }']],
      params: [{ name: 'judul', type: 'text' }],
    },
    {
      says: 'relations to a text',
      edits: [['not: [{ did: AJUKAN }', 'not: [{ related_to: data.penjaga }, { related_to: «data.judul» }']],
      params: [{ name: 'judul', type: 'text' }],
    },
    {
      says: 'a text as party',
      edits: [['party: data.penjaga', 'party: «data.judul»']],
      params: [{ name: 'judul', type: 'text' }],
    },
  ],
});
