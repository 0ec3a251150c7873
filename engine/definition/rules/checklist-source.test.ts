import { testRule } from '../testing/rule-cases.ts';
import type { Edit } from '../testing/edit.ts';

const list = (written: string): readonly Edit[] => [
  [
    'settings:\n',
    'tables: { macam: { key: kode, pin: start, columns: { syarat: texts, hari: integer } } }\nsettings:\n',
  ],
  [
    '  tertutup: { type: boolean',
    `  daftar: { type: checklist, ${written}, label: { id: A, en: A } }\n  tertutup: { type: boolean`,
  ],
];

testRule('checklist-source', {
  valid: [
    { says: 'names of a declared table', edits: list('table: macam, row: data.jenis, column: syarat') },
  ],
  invalid: [
    {
      says: 'a table that is not declared',
      edits: list('table: «makam», row: data.jenis, column: syarat'),
      params: [{ name: 'makam', suggestion: 'macam', reason: '#table-not-declared' }],
    },
    {
      says: 'a column that is not there, or holds no names',
      edits: list('table: macam, row: data.jenis, column: «sarat»'),
      params: [{ name: 'sarat', suggestion: 'syarat', reason: '#no-texts' }],
    },
    {
      says: 'a column of numbers',
      edits: list('table: macam, row: data.jenis, column: «hari»'),
      params: [{ name: 'hari', reason: '#no-texts' }],
    },
    {
      says: 'a row named by nothing',
      edits: list('table: macam, row: «data.jenes», column: syarat'),
      params: [{ name: 'jenes', suggestion: 'jenis', reason: '#no-field' }],
    },
    {
      says: 'a row named by a number',
      edits: list('table: macam, row: «data.jumlah», column: syarat'),
      params: [{ name: 'jumlah', reason: '#other-type' }],
    },
    {
      says: 'a row named by what is personal',
      edits: list('table: macam, row: «data.nama», column: syarat'),
      params: [{ name: 'nama', reason: '#personal-field' }],
    },
  ],
});
