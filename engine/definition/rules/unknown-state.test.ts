import { testRule } from '../testing/rule-cases.ts';

testRule('unknown-state', {
  valid: [
    {
      says: '`open` where states are grouped',
      edits: [['berjalan: { in: [diajukan, diperiksa]', 'berjalan: { in: open']],
    },
    {
      says: 'an action without a target',
      edits: [
        [
          '        do: [{ set: { jenis: buku } }]\n        target: dipinjam',
          '        do: [{ set: { jenis: buku } }]\n        target: diperiksa',
        ],
        ['in: [dipinjam, ditolak]', 'in: ditolak'],
        ['  dipinjam:\n    title: { id: Dipinjam, en: Lent }\n    closed: dipinjam\n', ''],
      ],
    },
  ],
  invalid: [
    {
      says: 'a misspelt target and names the near one',
      edits: [['        target: dipinjam', '        target: «dipinjm»']],
      params: [{ name: 'dipinjm', suggestion: 'dipinjam' }],
      also: ['unreachable-state'],
    },
    {
      says: 'a misspelt target of `after`',
      edits: [['30 days: ditolak', '30 days: «ditolk»']],
      params: [{ name: 'ditolk', suggestion: 'ditolak' }],
    },
    {
      says: 'a misspelt start target',
      edits: [['    target: diajukan', '    target: «diajukn»']],
      params: [{ name: 'diajukn', suggestion: 'diajukan' }],
      also: ['unreachable-state'],
    },
    {
      says: 'a state of a clock that is not there',
      edits: [['starts: { entering: diajukan }', 'starts: { entering: [diajukan, «zzz»] }']],
      params: [{ name: 'zzz' }],
    },
    {
      says: 'a state of a status that is not there',
      edits: [['in: [dipinjam, ditolak]', 'in: [dipinjam, ditolak, «dikembalikan»]']],
      params: [{ name: 'dikembalikan' }],
    },
    {
      says: 'a misspelt group of `shared`',
      edits: [['  - in: open', '  - in: «opn»']],
      params: [{ name: 'opn', suggestion: 'open' }],
    },
    {
      says: '`open` as a target',
      edits: [['30 days: ditolak', '30 days: «open»']],
      params: [{ name: 'open' }],
    },
  ],
});
