import { testRule } from '../testing/rule-cases.ts';
import type { Edit } from '../testing/edit.ts';

const uses = (cases: string): Edit => [
  'headline: judul\n',
  `headline: judul\nuses: { cases: { ${cases} } }\n`,
];
const waiting = (parts: string): Edit => [
  '    title: { id: Diperiksa, en: Being checked }\n',
  `    title: { id: Diperiksa, en: Being checked }\n    ${parts}\n    onDone: dipinjam\n    onError: ditolak\n`,
];

testRule('child-case', {
  valid: [
    {
      says: 'a case that is waited for',
      edits: [uses('banding: publish'), waiting('case: { process: banding }')],
    },
    {
      says: 'a process that begins itself',
      edits: [uses('pinjam_buku: latest'), waiting('case: { process: pinjam_buku }')],
    },
  ],
  invalid: [
    {
      says: 'a process that is not bound',
      edits: [uses('«banding»: publish'), waiting('case: { process: «bandng» }')],
      params: [
        { name: 'banding', problem: '#never-begun' },
        { name: 'bandng', suggestion: 'banding', problem: '#unbound' },
      ],
    },
    {
      says: 'a version that contains itself',
      edits: [uses('pinjam_buku: «publish»'), waiting('case: { process: pinjam_buku }')],
      params: [{ name: 'pinjam_buku', problem: '#self-latest' }],
    },
    {
      says: 'a state that waits for both',
      edits: [
        uses('banding: publish'),
        waiting('call: { connector: katalog.cari }\n    «case»: { process: banding }'),
      ],
      params: [{ name: 'diperiksa', problem: '#call-and-case' }],
    },
  ],
});
