import { testRule } from '../testing/rule-cases.ts';
import type { Edit } from '../testing/edit.ts';

const opens = (name: string): Edit => [
  '    entry: [{ assign: { to: data.penjaga } }]\n',
  `    entry: [{ incident: ${name} }]\n`,
];
const solves = (name: string): Edit => [
  'do: [{ set: { jenis: buku } }]',
  `do: [{ incident: ${name}, solved: true }]`,
];

testRule('incident-never-solved', {
  valid: [{ says: 'one that is opened and solved', edits: [opens('rak'), solves('rak')] }],
  invalid: [
    {
      says: 'one that is only opened',
      edits: [opens('«rak»')],
      params: [{ name: 'rak', problem: '#never-solved' }],
    },
    {
      says: 'two that are not the same',
      edits: [opens('«rak»'), solves('«buku»')],
      params: [
        { name: 'rak', problem: '#never-solved' },
        { name: 'buku', problem: '#never-opened' },
      ],
    },
  ],
});
