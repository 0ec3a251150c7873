import { testRule } from '../testing/rule-cases.ts';

testRule('clock-owner-unknown', {
  valid: [
    {
      says: 'a clock of a citizen',
      edits: [['owner: pustakawan', 'owner: peminjam']],
    },
  ],
  invalid: [
    {
      says: 'a misspelt owner',
      edits: [['owner: pustakawan', 'owner: «pustakwan»']],
      params: [{ name: 'pustakwan', suggestion: 'pustakawan' }],
    },
  ],
});
