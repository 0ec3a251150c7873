import { testRule } from '../testing/rule-cases.ts';

testRule('working-days-in-after', {
  valid: [
    {
      says: 'a clock that counts them',
      edits: [['30 days: ditolak', 'periksa: ditolak']],
    },
  ],
  invalid: [
    {
      says: 'working days in `after`',
      edits: [['30 days: ditolak', '«3 working days»: ditolak']],
      params: [{}],
    },
  ],
});
