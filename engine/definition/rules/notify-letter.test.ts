import { testRule } from '../testing/rule-cases.ts';

const files = {
  'letters/siap.yaml': "letter: Siap\nbody: [{ text: 'Untuk {judul}' }, { fields: [jumlah] }]\n",
};
const uses: [string, string] = ['settings:\n', 'uses: { letters: [letters/siap.yaml] }\nsettings:\n'];
const sent = (who: string, letter: string): [string, string] => [
  'do: [{ set: { jenis: buku } }]',
  `do: [{ notify: ${who}, with: ${letter} }]`,
];
const sees = (readers: string): [string, string] => [
  'jumlah: { type: integer,',
  `jumlah: { type: integer, sees: [${readers}],`,
];

testRule('notify-letter', {
  valid: [
    { says: 'a letter that is used', edits: [uses, sent('starter', 'letters/siap.yaml')], files },
    {
      says: 'a field that the starter may read',
      edits: [uses, sees('starter'), sent('peminjam', 'letters/siap.yaml')],
      files,
    },
    {
      says: 'a field that the office may read, to a role of it',
      edits: [uses, sees('unit'), sent('pustakawan', 'letters/siap.yaml')],
      files,
    },
  ],
  invalid: [
    {
      says: 'a letter that is not under `uses`',
      edits: [uses, sent('starter', '«letters/siapp.yaml»')],
      files,
      also: ['letter-unused'],
      params: [{ name: 'letters/siapp.yaml', suggestion: 'letters/siap.yaml', problem: '#not-used' }],
    },
    {
      says: 'a field that the starter may not read',
      edits: [uses, sees('unit'), sent('starter', '«letters/siap.yaml»')],
      files,
      params: [{ name: 'jumlah', problem: '#not-read' }],
    },
    {
      says: 'a field that one role alone may read, to another',
      edits: [uses, sees('starter'), sent('pustakawan', '«letters/siap.yaml»')],
      files,
      params: [{ name: 'jumlah', problem: '#not-read' }],
    },
  ],
});
