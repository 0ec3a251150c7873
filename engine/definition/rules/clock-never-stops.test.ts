import { testRule } from '../testing/rule-cases.ts';

testRule('clock-never-stops', {
  valid: [
    {
      says: 'a clock without `stops`, which ends when it is due',
      edits: [['    stops: { entering: diperiksa }\n', '']],
    },
  ],
  invalid: [
    {
      says: 'a stop that lies before the start',
      edits: [
        [
          '    starts: { entering: diajukan }\n    stops: { entering: diperiksa }',
          '    starts: { entering: diperiksa }\n    «stops»: { entering: diajukan }',
        ],
      ],
      params: [{ name: 'periksa' }],
    },
  ],
});
