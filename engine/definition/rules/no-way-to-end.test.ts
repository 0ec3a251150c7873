import { testRule } from '../testing/rule-cases.ts';

testRule('no-way-to-end', {
  valid: [
    {
      says: 'a state that can only be withdrawn from',
      edits: [
        ['        target: dipinjam', '        target: diperiksa'],
        ['in: [dipinjam, ditolak]', 'in: ditolak'],
        ['  dipinjam:\n    title: { id: Dipinjam, en: Lent }\n    closed: dipinjam\n', ''],
      ],
    },
  ],
  invalid: [
    {
      says: 'a state that is never left',
      edits: [
        ['  dipinjam:\n', '  «dipinjam»:\n'],
        ['    closed: dipinjam\n', ''],
        ['  - in: open', '  - in: diajukan'],
        ['  diperiksa:\n', '  «diperiksa»:\n'],
      ],
      params: [{ name: 'diperiksa' }, { name: 'dipinjam' }],
    },
  ],
});
