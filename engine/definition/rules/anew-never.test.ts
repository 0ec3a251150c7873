import { testRule } from '../testing/rule-cases.ts';

const START = 'starts: { entering: diajukan }';

testRule('anew-never', {
  valid: [
    { says: 'a state that starts the clock', edits: [[START, 'starts: { entering: any, anew: diajukan }']] },
  ],
  invalid: [
    {
      says: 'a state that does not start it',
      edits: [[START, 'starts: { entering: diajukan, anew: «ditolak» }']],
      params: [{ name: 'periksa', value: 'ditolak' }],
    },
    {
      says: 'a clock that always begins anew',
      edits: [[START, 'starts: { entering: diajukan, again: restart, anew: [«diajukan»] }']],
      params: [{ name: 'periksa', value: 'again: restart' }],
    },
  ],
});
