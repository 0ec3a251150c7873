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
const guard = (cel: string): readonly Edit[] => [
  tables,
  ['cel: data.jumlah <= settings.batas', `cel: '${cel}'`],
];

testRule('unknown-column', {
  valid: [
    { says: 'a column that is declared', edits: guard('table.jenis[data.jenis].nama == "x"') },
    { says: 'a row that an expression names', edits: guard('table.jenis["buku"].hari > data.jumlah') },
  ],
  invalid: [
    {
      says: 'a misspelt column in an expression',
      edits: guard('table.jenis[data.jenis].«hary» > 2'),
      params: [{ name: 'hary', table: 'jenis', allowed: 'hari, masa, nama', suggestion: 'hari' }],
    },
    {
      says: 'a misspelt column of a clock',
      edits: length('table: jenis, row: data.jenis, column: «hary», unit: days'),
      params: [{ name: 'hary', table: 'jenis', allowed: 'hari, masa, nama', suggestion: 'hari' }],
    },
  ],
});
