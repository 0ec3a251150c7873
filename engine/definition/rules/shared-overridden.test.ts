import { testRule } from '../testing/rule-cases.ts';

testRule('shared-overridden', {
  severity: 'info',
  valid: [
    {
      says: 'shared actions of other names',
      edits: [['      BATALKAN:', '      HENTIKAN:']],
    },
  ],
  invalid: [
    {
      says: 'a state with its own action of that name',
      edits: [
        ['      BATALKAN:', '      PERIKSA:'],
        ['      PERIKSA:\n        by: pustakawan', '      «PERIKSA»:\n        by: pustakawan'],
      ],
      params: [{ event: 'PERIKSA', state: 'diajukan' }],
    },
  ],
});
