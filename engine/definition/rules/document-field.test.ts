import { testRule } from '../testing/rule-cases.ts';
import type { Edit } from '../testing/edit.ts';

const USES: Edit = ['settings:\n', 'uses: { letters: [letters/izin.yaml] }\nsettings:\n'];
const field = (text: string): Edit => ['data:\n', `data:\n  ${text}\n`];
const KONSEP = field(
  'konsep: { type: document, template: letters/izin.yaml, label: { id: Konsep, en: Draft } }',
);
const effects = (text: string): Edit => ['do: [{ set: { jenis: buku } }]', `do: [${text}]`];
const RENDERED = effects('{ render: konsep }');
const files = { 'letters/izin.yaml': 'letter: Surat\nbody: [{ text: Halo }]\n' };
const TITLE = 'title: { id: Periksa, en: Check }';

testRule('document-field', {
  valid: [
    {
      says: 'a document that is made and signed elsewhere',
      edits: [USES, KONSEP, RENDERED, [TITLE, `${TITLE}\n        signs: konsep`]],
      files,
    },
  ],
  invalid: [
    {
      says: 'a document that comes from nowhere',
      edits: [field('«konsep»: { type: document, label: { id: Konsep, en: Draft } }')],
      params: [{ name: 'konsep', problem: '#never-taken' }],
    },
    {
      says: 'a letter that is not used',
      edits: [
        field('konsep: { type: document, template: «letters/izin.yaml», label: { id: Konsep, en: Draft } }'),
        RENDERED,
      ],
      params: [{ name: 'letters/izin.yaml', problem: '#not-used' }],
    },
    {
      says: 'a document that nothing makes',
      edits: [
        USES,
        field('«konsep»: { type: document, template: letters/izin.yaml, label: { id: Konsep, en: Draft } }'),
      ],
      files,
      params: [{ name: 'konsep', problem: '#never-rendered' }],
    },
    {
      says: 'a document in a form',
      edits: [USES, KONSEP, RENDERED, ['form: [cabang, penjaga]', 'form: [cabang, penjaga, «konsep»]']],
      files,
      params: [{ name: 'konsep', problem: '#document-typed' }],
    },
    {
      says: 'something else that is made',
      edits: [effects('{ render: «judul» }')],
      params: [{ name: 'judul', problem: '#no-document' }],
    },
    {
      says: 'something else that is signed',
      edits: [[TITLE, `${TITLE}\n        signs: «judul»`]],
      params: [{ name: 'judul', problem: '#no-document' }],
    },
    {
      says: 'a signature that several persons must give',
      edits: [
        USES,
        KONSEP,
        RENDERED,
        [TITLE, `${TITLE}\n        signs: «konsep»\n        quorum: { count: 2 }`],
        ['form: [cabang, penjaga]\n', '\n'],
      ],
      files,
      params: [{ name: 'konsep', problem: '#quorum-signs' }],
    },
    {
      says: 'a signature on what the same step makes anew',
      edits: [
        USES,
        KONSEP,
        effects('{ render: konsep }'),
        ['title: { id: Pinjamkan, en: Lend }', 'title: { id: Pinjamkan, en: Lend }\n        signs: «konsep»'],
      ],
      files,
      params: [{ name: 'konsep', problem: '#signed-anew' }],
    },
  ],
});
