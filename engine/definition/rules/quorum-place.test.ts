import { testRule } from '../testing/rule-cases.ts';

const lend = '        guard:\n';
const quorum = (key = 'quorum') => [lend, `        ${key}: { count: 2, roles: distinct }\n${lend}`] as const;
const form = (line: string) =>
  [
    '        title: { id: Pinjamkan, en: Lend }',
    `        title: { id: Pinjamkan, en: Lend }\n        form: [${line}]`,
  ] as const;
const note = '{ alasan: { type: text, label: { id: Alasan, en: Reason } } }';

testRule('quorum-place', {
  valid: [{ says: 'a note of each person, which stays in their entry', edits: [quorum(), form(note)] }],
  invalid: [
    {
      says: 'a form that writes the case',
      edits: [quorum('«quorum»'), form('jenis')],
      params: [{ reason: '#quorum-writes' }],
    },
    {
      says: 'a form that keeps what it declares',
      edits: [quorum('«quorum»'), form(note.replace('type: text,', 'type: text, keep: true,'))],
      params: [{ reason: '#quorum-writes' }],
    },
    {
      says: "an action that is nobody's task",
      edits: [
        [
          '        title: { id: Batalkan, en: Cancel }',
          '        title: { id: Batalkan, en: Cancel }\n        «quorum»: { count: 2 }',
        ],
      ],
      params: [{ reason: '#quorum-shared' }],
    },
  ],
});
