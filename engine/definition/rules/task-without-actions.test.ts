import { testRule } from '../testing/rule-cases.ts';

testRule('task-without-actions', {
  valid: [
    {
      says: 'a task that must be claimed, with a title and a priority of its own',
      edits: [
        [
          '    title: { id: Diajukan, en: Asked for }',
          '    title: { id: Diajukan, en: Asked for }\n    task: { claim: required, title: { id: Periksa, en: Check it }, priority: high }',
        ],
      ],
    },
  ],
  invalid: [
    {
      says: 'a task of a state where nobody does anything',
      edits: [['    closed: dipinjam', '    closed: dipinjam\n    «task»: { claim: none }']],
      params: [{ name: 'dipinjam' }],
    },
  ],
});
