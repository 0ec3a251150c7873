import { testRule } from '../testing/rule-cases.ts';

const files = { 'letters/izin.yaml': 'letter: Surat\nbody: [{ text: Halo }]\n' };

testRule('letter-unused', {
  severity: 'warning',
  valid: [
    {
      says: 'a letter that a document is made of',
      edits: [
        ['settings:\n', 'uses: { letters: [letters/izin.yaml] }\nsettings:\n'],
        [
          'data:\n',
          'data:\n  konsep: { type: document, template: letters/izin.yaml, label: { id: Konsep, en: Draft } }\n',
        ],
        ['do: [{ set: { jenis: buku } }]', 'do: [{ render: konsep }]'],
      ],
      files,
    },
  ],
  invalid: [
    {
      says: 'a letter that nothing names',
      edits: [['settings:\n', 'uses: { letters: [«letters/izin.yaml»] }\nsettings:\n']],
      files,
      params: [{ name: 'letters/izin.yaml' }],
    },
  ],
});
