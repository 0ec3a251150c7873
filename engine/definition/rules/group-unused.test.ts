import { testRule } from '../testing/rule-cases.ts';

testRule('group-unused', {
  valid: [
    {
      says: 'a group that a status names',
      edits: [
        ['status:\n', 'groups: { sedang: [diajukan, diperiksa] }\nstatus:\n'],
        ['berjalan: { in: [diajukan, diperiksa],', 'berjalan: { in: sedang,'],
      ],
    },
  ],
  invalid: [
    {
      says: 'a group that nothing names',
      edits: [['status:\n', 'groups: { «sedang»: [diajukan, diperiksa] }\nstatus:\n']],
      params: [{ name: 'sedang' }],
    },
  ],
});
