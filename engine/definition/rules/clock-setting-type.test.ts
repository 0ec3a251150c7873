import { testRule } from '../testing/rule-cases.ts';

testRule('clock-setting-type', {
  valid: [
    {
      says: 'a duration',
      edits: [
        [
          `  batas: { type: integer, default: 3, title: { id: Batas, en: Limit } }
`,
          `  batas: { type: integer, default: 3, title: { id: Batas, en: Limit } }
  lama: { type: duration, default: 14 days, title: { id: Lama, en: Span } }
`,
        ],
        [`length: 2 working days`, `length: { setting: lama }`],
      ],
    },
  ],
  invalid: [
    {
      says: 'a number that a state waits for',
      edits: [['30 days: ditolak', '«settings.batas»: ditolak']],
      params: [{ name: 'batas', type: 'integer' }],
    },
    {
      says: 'a number',
      edits: [[`length: 2 working days`, `length: { setting: «batas» }`]],
      params: [{ name: 'batas', type: 'integer' }],
    },
    {
      says: 'a number for the clock of a state',
      edits: [
        [
          `  diperiksa:
    title: { id: Diperiksa, en: Being checked }
`,
          `  diperiksa:
    title: { id: Diperiksa, en: Being checked }
    clock: { length: { setting: «batas» } }
`,
        ],
      ],
      params: [{ name: 'batas', type: 'integer' }],
    },
  ],
});
