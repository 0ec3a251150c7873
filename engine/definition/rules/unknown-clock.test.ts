import { testRule } from '../testing/rule-cases.ts';

testRule('unknown-clock', {
  valid: [
    {
      says: 'the clock of a state',
      edits: [
        ['      30 days: ditolak', '      diajukan: ditolak'],
        [
          '    title: { id: Diajukan, en: Asked for }\n',
          '    title: { id: Diajukan, en: Asked for }\n    clock: { length: 5 working days }\n',
        ],
      ],
    },
    {
      says: 'a window as long as a clock runs',
      edits: [
        [
          '        title: { id: Batalkan, en: Cancel }',
          '        title: { id: Batalkan, en: Cancel }\n        within: periksa',
        ],
      ],
    },
    {
      says: 'a clock and a span of time',
      edits: [['      30 days: ditolak', '      periksa: ditolak\n      2 hours: ditolak']],
    },
  ],
  invalid: [
    {
      says: 'a misspelt clock',
      edits: [['      30 days: ditolak', '      «perksa»: ditolak']],
      params: [{ name: 'perksa', suggestion: 'periksa' }],
    },
    {
      says: 'a misspelt clock as a window',
      edits: [
        [
          '        title: { id: Batalkan, en: Cancel }',
          '        title: { id: Batalkan, en: Cancel }\n        within: «perksa»',
        ],
      ],
      params: [{ name: 'perksa', suggestion: 'periksa' }],
    },
    {
      says: 'a span that cannot be read',
      edits: [['      30 days: ditolak', '      «30 weeks»: ditolak']],
      params: [{ name: '30 weeks' }],
    },
  ],
});
