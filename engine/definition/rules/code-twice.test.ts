import { testRule } from '../testing/rule-cases.ts';

testRule('code-twice', {
  valid: [
    {
      says: 'a name with blanks for each of two states',
      edits: [
        ['title: { id: Dipinjam, en: Lent }', 'title: { id: Dipinjam, en: Lent }\n    code: ON LOAN'],
        [
          'title: { id: Ditolak, en: Refused }',
          "title: { id: Ditolak, en: Refused }\n    code: 'REFUSED: DESK'",
        ],
      ],
    },
  ],
  invalid: [
    {
      says: 'the same name for two states',
      edits: [
        ['title: { id: Dipinjam, en: Lent }', 'title: { id: Dipinjam, en: Lent }\n    code: ON LOAN'],
        ['title: { id: Ditolak, en: Refused }', 'title: { id: Ditolak, en: Refused }\n    code: «ON LOAN»'],
      ],
      params: [{ code: 'ON LOAN', state: 'dipinjam' }],
    },
  ],
});
