import { testRule } from '../testing/rule-cases.ts';

testRule('task-of-shared', {
  valid: [
    {
      says: 'the task of an action of a state',
      edits: [
        ['title: { id: Periksa, en: Check }', 'title: { id: Periksa, en: Check }\n        task: berkas'],
      ],
    },
  ],
  invalid: [
    {
      says: 'the task of a shared action',
      edits: [
        [
          'title: { id: Batalkan, en: Cancel }',
          'title: { id: Batalkan, en: Cancel }\n        «task»: berkas',
        ],
      ],
      params: [{ event: 'BATALKAN' }],
    },
  ],
});
