import { allowedEach, withEach } from '../testing/each-edits.ts';
import { testRule } from '../testing/rule-cases.ts';

testRule('each-key', {
  valid: [
    {
      says: 'the key of the table',
      edits: allowedEach('{ in: data.anggota, key: it.nomor, none: dipinjam }'),
    },
    {
      says: 'the code of a choice',
      edits: allowedEach('{ in: data.minat, key: it.code, none: dipinjam }'),
    },
  ],
  invalid: [
    {
      says: 'a column that is not there',
      edits: withEach('{ in: data.anggota, key: «it.no», none: dipinjam }'),
      params: [{ name: 'it.no', problem: '#no-column' }],
    },
    {
      says: 'a column that may be the same in two rows',
      edits: withEach('{ in: data.anggota, key: «it.kota», none: dipinjam }'),
      params: [{ name: 'it.kota', problem: '#no-row-key' }],
    },
  ],
});
