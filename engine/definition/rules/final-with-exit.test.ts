import { testRule } from '../testing/rule-cases.ts';

testRule('final-with-exit', {
  valid: [
    {
      says: 'an action in a closed state',
      edits: [['    closed: dipinjam\n', '    closed: dipinjam\n    after: { 10 days: ditolak }\n']],
    },
  ],
  invalid: [
    {
      says: 'an action in a final state',
      edits: [['    type: final\n', '    type: final\n    «after»: { 10 days: dipinjam }\n']],
      params: [{ name: 'ditolak', key: 'after' }],
    },
  ],
});
