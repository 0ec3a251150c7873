import { testRule } from '../testing/rule-cases.ts';

testRule('working-days-in-after', {
  valid: [
    {
      says: 'a clock that counts them',
      edits: [['30 days: ditolak', 'periksa: ditolak']],
    },
  ],
  invalid: [
    {
      says: 'a setting in working days',
      edits: [
        [
          '  batas: { type: integer, default: 3, title: { id: Batas, en: Limit } }\n',
          '  batas: { type: integer, default: 3, title: { id: Batas, en: Limit } }\n  lama: { type: duration, default: 3 working days, title: { id: Lama, en: Span } }\n',
        ],
        ['30 days: ditolak', '«settings.lama»: ditolak'],
      ],
      params: [{}],
    },
    {
      says: 'working days in `after`',
      edits: [['30 days: ditolak', '«3 working days»: ditolak']],
      params: [{}],
    },
  ],
});
