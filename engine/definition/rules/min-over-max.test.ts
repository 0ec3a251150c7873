import { testRule } from '../testing/rule-cases.ts';

testRule('min-over-max', {
  valid: [
    {
      says: 'equal limits',
      edits: [['min: 1, max: 5', 'min: 5, max: 5']],
    },
  ],
  invalid: [
    {
      says: 'a number that no one can give',
      edits: [['min: 1, max: 5', 'min: «6», max: 5']],
      params: [{ min: 6, max: 5 }],
    },
    {
      says: 'a text longer than its standard limit',
      edits: [['min: 3,', 'min: «501»,']],
      params: [{ min: 501, max: 500 }],
    },
  ],
});
