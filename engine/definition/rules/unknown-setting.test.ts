import { testRule } from '../testing/rule-cases.ts';

testRule('unknown-setting', {
  valid: [
    {
      says: 'one that a state waits for',
      edits: [
        [
          '  batas: { type: integer, default: 3, title: { id: Batas, en: Limit } }\n',
          '  batas: { type: integer, default: 3, title: { id: Batas, en: Limit } }\n  lama: { type: duration, default: 14 days, title: { id: Lama, en: Span } }\n',
        ],
        ['30 days: ditolak', 'settings.lama: ditolak'],
      ],
    },
    {
      says: 'a setting that is declared',
      edits: [['cel: data.jumlah <= settings.batas', 'cel: settings.batas > 0']],
    },
  ],
  invalid: [
    {
      says: 'one that a state waits for',
      edits: [['30 days: ditolak', '«settings.bats»: ditolak']],
      params: [{ name: 'bats', suggestion: 'batas' }],
    },
    {
      says: 'a misspelt setting',
      edits: [['settings.batas', 'settings.«bats»']],
      params: [{ name: 'bats', suggestion: 'batas' }],
    },
    {
      says: 'the length of a clock',
      edits: [['length: 2 working days', 'length: { setting: «bats» }']],
      params: [{ name: 'bats', suggestion: 'batas' }],
    },
  ],
});
