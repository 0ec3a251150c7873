import { testRule } from '../testing/rule-cases.ts';

testRule('rung-percent', {
  valid: [
    {
      says: 'every hundredth from 1 to 100',
      edits: [
        [
          `    owner: pustakawan
`,
          `    owner: pustakawan
    ladder: [{ at: 1%, do: [{ set: { judul: lama } }] }, { at: 100%, do: [{ set: { judul: lama } }] }]
`,
        ],
      ],
    },
  ],
  invalid: [
    {
      says: 'more than the whole',
      edits: [
        [
          `    owner: pustakawan
`,
          `    owner: pustakawan
    ladder: [{ at: «120%», do: [{ set: { judul: lama } }] }]
`,
        ],
      ],
      params: [{ value: '120%' }],
    },
    {
      says: 'nothing',
      edits: [
        [
          `    owner: pustakawan
`,
          `    owner: pustakawan
    ladder: [{ at: «0%», do: [{ set: { judul: lama } }] }]
`,
        ],
      ],
      params: [{ value: '0%' }],
    },
    {
      says: 'more than the whole in a state',
      edits: [
        [
          `  diperiksa:
    title: { id: Diperiksa, en: Being checked }
`,
          `  diperiksa:
    title: { id: Diperiksa, en: Being checked }
    clock: { length: 2 hours, ladder: [{ at: «101%», do: [{ set: { judul: lama } }] }] }
`,
        ],
      ],
      params: [{ value: '101%' }],
    },
  ],
});
