import { testRule } from '../testing/rule-cases.ts';
import type { Edit } from '../testing/edit.ts';

const tables: Edit = [
  'settings:\n',
  'tables: { jenis: { key: kode, pin: start, columns: { hari: integer, masa: duration, nama: text } } }\nsettings:\n',
];
const length = (written: string): readonly Edit[] => [
  tables,
  ['length: 2 working days', `length: { ${written} }`],
];

testRule('table-length', {
  valid: [
    {
      says: 'whole numbers with a unit',
      edits: length('table: jenis, row: data.jenis, column: hari, unit: working days'),
    },
    { says: 'durations', edits: length('table: jenis, row: data.judul, column: masa') },
  ],
  invalid: [
    {
      says: 'whole numbers of nothing',
      edits: length('table: jenis, row: data.jenis, column: «hari»'),
      params: [{ name: 'hari', reason: '#needs-unit' }],
    },
    {
      says: 'a duration with a unit',
      edits: length('table: jenis, row: data.jenis, column: masa, unit: «days»'),
      params: [{ name: 'masa', reason: '#has-unit' }],
    },
    {
      says: 'words',
      edits: length('table: jenis, row: data.jenis, column: «nama», unit: days'),
      params: [{ name: 'nama', reason: '#no-length' }],
    },
    {
      says: 'a row named by a number, and by a person',
      edits: [
        ...length('table: jenis, row: «data.jumlah», column: hari, unit: days'),
        [
          '    owner: pustakawan\n',
          '    owner: pustakawan\n  lain: { title: { id: A, en: A }, length: { table: jenis, row: «data.nama», column: masa }, starts: { entering: diajukan } }\n',
        ],
      ],
      params: [
        { name: 'jumlah', reason: '#other-type' },
        { name: 'nama', reason: '#personal-field' },
      ],
    },
  ],
});
