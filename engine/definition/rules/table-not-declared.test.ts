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

testRule('table-not-declared', {
  valid: [{ says: 'a table that is declared', edits: guard('table.jenis[data.jenis].hari > 2') }],
  invalid: [
    {
      says: 'a misspelt table in an expression',
      edits: guard('table.«jenes»[data.jenis].hari > 2'),
      params: [{ name: 'jenes', suggestion: 'jenis' }],
    },
    {
      says: 'a misspelt table of a clock',
      edits: length('table: «jenes», row: data.jenis, column: hari, unit: days'),
      params: [{ name: 'jenes', suggestion: 'jenis' }],
    },
  ],
});
