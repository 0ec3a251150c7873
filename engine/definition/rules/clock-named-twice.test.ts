import { testRule } from '../testing/rule-cases.ts';

testRule('clock-named-twice', {
  valid: [
    {
      says: 'a clock in a state beside one of another name',
      edits: [
        [
          `  diperiksa:
    title: { id: Diperiksa, en: Being checked }
`,
          `  diperiksa:
    title: { id: Diperiksa, en: Being checked }
    clock: { length: 2 days }
`,
        ],
      ],
    },
  ],
  invalid: [
    {
      says: 'a clock in a state that is called like one under `clocks`',
      edits: [
        [
          `  periksa:
    title: { id: Pemeriksaan`,
          `  diperiksa:
    title: { id: Pemeriksaan`,
        ],
        [
          `  diperiksa:
    title: { id: Diperiksa, en: Being checked }
`,
          `  diperiksa:
    title: { id: Diperiksa, en: Being checked }
    «clock»: { length: 2 days }
`,
        ],
      ],
      params: [{ name: 'diperiksa' }],
    },
  ],
});
