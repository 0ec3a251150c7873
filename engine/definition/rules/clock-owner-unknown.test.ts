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
    {
      says: 'a misspelt owner of the clock of a state',
      edits: [
        [
          '    title: { id: Diperiksa, en: Being checked }\n',
          '    title: { id: Diperiksa, en: Being checked }\n    clock: { length: 2 hours, owner: «pustakwan» }\n',
        ],
      ],
      params: [{ name: 'pustakwan', suggestion: 'pustakawan' }],
    },
  ],
});
