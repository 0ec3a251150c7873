import { testRule } from '../testing/rule-cases.ts';

testRule('shared-twice', {
  valid: [
    {
      says: 'one event for different states',
      edits: [
        [
          '  - in: open\n',
          '  - in: diajukan\n    on: { BATALKAN: { by: pustakawan, title: { id: B, en: B }, target: ditolak } }\n  - in: diperiksa\n',
        ],
      ],
    },
  ],
  invalid: [
    {
      says: 'one event twice for one state',
      edits: [
        [
          '  - in: open\n',
          '  - in: diajukan\n    on: { BATALKAN: { by: pustakawan, title: { id: B, en: B }, target: ditolak } }\n  - in: open\n',
        ],
        ['      BATALKAN:\n', '      «BATALKAN»:\n'],
      ],
      params: [{ event: 'BATALKAN', state: 'diajukan' }],
    },
  ],
});
