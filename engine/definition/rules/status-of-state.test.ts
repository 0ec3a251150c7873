import { testRule } from '../testing/rule-cases.ts';

testRule('status-of-state', {
  valid: [
    {
      says: '`open` as a group',
      edits: [['berjalan: { in: [diajukan, diperiksa]', 'berjalan: { in: open']],
    },
  ],
  invalid: [
    {
      says: 'a state in no status',
      edits: [
        ['  ditolak:\n', '  «ditolak»:\n'],
        ['in: [dipinjam, ditolak]', 'in: dipinjam'],
      ],
      params: [{ name: 'ditolak', count: 0 }],
    },
    {
      says: 'a state in two statuses',
      edits: [
        ['  diperiksa:\n', '  «diperiksa»:\n'],
        ['in: [dipinjam, ditolak]', 'in: [dipinjam, ditolak, diperiksa]'],
      ],
      params: [{ name: 'diperiksa', count: 2 }],
    },
  ],
});
