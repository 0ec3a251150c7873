import { testRule } from '../testing/rule-cases.ts';

testRule('rung-before-start', {
  valid: [
    {
      says: 'a shorter time',
      edits: [
        [
          `    owner: pustakawan
`,
          `    owner: pustakawan
    ladder: [{ at: 1 working day before due, do: [{ set: { judul: lama } }] }]
`,
        ],
      ],
    },
    {
      says: 'what only a calendar can tell',
      edits: [
        [
          `    owner: pustakawan
`,
          `    owner: pustakawan
    ladder: [{ at: 3 days before due, do: [{ set: { judul: lama } }] }]
`,
        ],
      ],
    },
    {
      says: 'any time before a date',
      edits: [
        [`length: 2 working days`, `until: data.tanggal`],
        [
          `    owner: pustakawan
`,
          `    owner: pustakawan
    ladder: [{ at: 400 days before due, do: [{ set: { judul: lama } }] }]
`,
        ],
      ],
    },
    {
      says: 'any time after it',
      edits: [
        [
          `    owner: pustakawan
`,
          `    owner: pustakawan
    ladder: [{ at: 30 working days after due, do: [{ set: { judul: lama } }] }]
`,
        ],
      ],
    },
  ],
  invalid: [
    {
      says: 'as many working days',
      edits: [
        [
          `    owner: pustakawan
`,
          `    owner: pustakawan
    ladder: [{ at: «2 working days before due», do: [{ set: { judul: lama } }] }]
`,
        ],
      ],
      params: [{ value: '2 working days before due', length: '2 working days' }],
    },
    {
      says: 'more days than it has',
      edits: [
        [`length: 2 working days`, `length: 3 days`],
        [
          `    owner: pustakawan
`,
          `    owner: pustakawan
    ladder: [{ at: «7 days before due», do: [{ set: { judul: lama } }] }]
`,
        ],
      ],
      params: [{ value: '7 days before due', length: '3 days' }],
    },
    {
      says: 'more hours than it has',
      edits: [
        [`length: 2 working days`, `length: 2 days`],
        [
          `    owner: pustakawan
`,
          `    owner: pustakawan
    ladder: [{ at: «48 hours before due», do: [{ set: { judul: lama } }] }]
`,
        ],
      ],
      params: [{ value: '48 hours before due', length: '2 days' }],
    },
    {
      says: 'more working days than days',
      edits: [
        [`length: 2 working days`, `length: 3 days`],
        [
          `    owner: pustakawan
`,
          `    owner: pustakawan
    ladder: [{ at: «3 working days before due», do: [{ set: { judul: lama } }] }]
`,
        ],
      ],
      params: [{ value: '3 working days before due', length: '3 days' }],
    },
  ],
});
