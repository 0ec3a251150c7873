import { testRule } from '../testing/rule-cases.ts';

testRule('unknown-role', {
  valid: [
    {
      says: '`owner` in the ladder of a clock that has one',
      edits: [
        [
          '    owner: pustakawan\n',
          '    owner: pustakawan\n    ladder: [{ at: due, do: [{ notify: owner }] }]\n',
        ],
      ],
    },
    {
      says: 'several roles for one action',
      edits: [['        by: pustakawan', '        by: [pustakawan, peminjam]']],
    },
    {
      says: 'the words of their own in `sees`',
      edits: [['sees: [starter, unit]', 'sees: [starter, unit, pustakawan]']],
    },
  ],
  invalid: [
    {
      says: 'a misspelt member of a group, role above and role refused',
      edits: [
        ['roles:\n', 'roles:\n  semua: { kind: group, any_of: [pustakawan, «pustakawn»] }\n'],
        ['pustakawan: { kind: staff,', 'pustakawan: { kind: staff, conflict_goes_to: «pustakwan»,'],
        [
          '        form: [cabang, penjaga]',
          '        deny: [{ role: «pustaka», code: SARAN, text: { id: Saran, en: Advice } }]\n        form: [cabang, penjaga]',
        ],
      ],
      params: [
        { name: 'pustakawn', suggestion: 'pustakawan' },
        { name: 'pustakwan', suggestion: 'pustakawan' },
        { name: 'pustaka', suggestion: 'pustakawan' },
      ],
    },
    {
      says: 'a misspelt role in `by`',
      edits: [['        by: pustakawan', '        by: «pustakwan»']],
      params: [{ name: 'pustakwan', suggestion: 'pustakawan' }],
    },
    {
      says: 'a misspelt role in a list of `by`',
      edits: [['        by: pustakawan', '        by: [peminjam, { role: «pustaka» }]']],
      params: [{ name: 'pustaka', suggestion: 'pustakawan' }],
    },
    {
      says: '`handlers` in `sees`, where it means nothing',
      edits: [['sees: [starter, unit]', 'sees: [starter, «handlers»]']],
      params: [{ name: 'handlers' }],
    },
    {
      says: 'a misspelt role of a person field',
      edits: [['role: pustakawan, at: { unit_of', 'role: «pustakawn», at: { unit_of']],
      params: [{ name: 'pustakawn', suggestion: 'pustakawan' }],
    },
    {
      says: 'relations to a role that is not there',
      edits: [['not: [{ did: AJUKAN }', 'not: [{ related_to: «peminjm» }']],
      params: [{ name: 'peminjm', suggestion: 'peminjam' }],
    },
    {
      says: 'a role that may see a level and is not there',
      edits: [['hides: [nama], from: all_but_starter', 'seen_by: [starter, «kepala»]']],
      params: [{ name: 'kepala' }],
    },
    {
      says: '`owner` where no clock with an owner tells who that is',
      edits: [
        ['    owner: pustakawan\n', '    ladder: [{ at: due, do: [{ notify: «owner» }] }]\n'],
        ['entry: [{ assign', 'entry: [{ notify: «owner» }, { assign'],
      ],
      params: [{ name: 'owner' }, { name: 'owner' }],
    },
  ],
});
