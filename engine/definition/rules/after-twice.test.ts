import { testRule } from '../testing/rule-cases.ts';

testRule('after-twice', {
  valid: [
    {
      says: 'two waits of different length',
      edits: [['30 days: ditolak', '30 days: ditolak\n      40 days: ditolak']],
    },
  ],
  invalid: [
    {
      says: 'the same span in other words',
      edits: [['30 days: ditolak', '30 days: ditolak\n      «720 hours»: ditolak']],
      params: [{ name: '720 hours', other: '30 days' }],
    },
  ],
});
