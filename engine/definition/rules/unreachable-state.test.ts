import { testRule } from '../testing/rule-cases.ts';

testRule('unreachable-state', {
  valid: [
    {
      says: 'a state that only time leads to',
      edits: [
        ['30 days: ditolak', '30 days: lewat'],
        ['  ditolak:\n', '  lewat: { closed: lewat, title: { id: Lewat, en: Lapsed } }\n  ditolak:\n'],
        ['in: [dipinjam, ditolak]', 'in: [dipinjam, ditolak, lewat]'],
      ],
    },
  ],
  invalid: [
    {
      says: 'a state that nothing leads to',
      edits: [
        [
          '  ditolak:\n',
          '  «terlupa»: { closed: terlupa, title: { id: Terlupa, en: Forgotten } }\n  ditolak:\n',
        ],
        ['in: [dipinjam, ditolak]', 'in: [dipinjam, ditolak, terlupa]'],
      ],
      params: [{ name: 'terlupa' }],
    },
  ],
});
