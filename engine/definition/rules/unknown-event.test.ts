import { testRule } from '../testing/rule-cases.ts';

testRule('unknown-event', {
  valid: [
    {
      says: 'an event of another state',
      edits: [['did: AJUKAN', 'did: PERIKSA']],
    },
  ],
  invalid: [
    {
      says: 'a misspelt event, which would exclude nobody',
      edits: [['did: AJUKAN', 'did: «AJUKN»']],
      params: [{ name: 'AJUKN', suggestion: 'AJUKAN' }],
    },
  ],
});
