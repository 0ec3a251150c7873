import { testRule } from '../testing/rule-cases.ts';

testRule('at-least-never', {
  valid: [
    {
      says: 'a clock that is stopped and goes on',
      edits: [
        [
          `    owner: pustakawan
`,
          `    owner: pustakawan
    at_least: 1 working day
`,
        ],
      ],
    },
  ],
  invalid: [
    {
      says: 'a clock without `stops`',
      edits: [
        [
          `    stops: { entering: diperiksa }
    owner: pustakawan
`,
          `    owner: pustakawan
    «at_least»: 1 working day
`,
        ],
      ],
      params: [{ name: 'periksa' }],
    },
    {
      says: 'a clock that begins anew',
      edits: [
        [`starts: { entering: diajukan }`, `starts: { entering: diajukan, again: restart }`],
        [
          `    owner: pustakawan
`,
          `    owner: pustakawan
    «at_least»: 1 working day
`,
        ],
      ],
      params: [{ name: 'periksa' }],
    },
  ],
});
