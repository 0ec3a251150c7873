import { allowedEach, withEach } from '../testing/each-edits.ts';
import { testRule } from '../testing/rule-cases.ts';

testRule('each-empty', {
  severity: 'warning',
  valid: [
    {
      says: 'a list that says what follows',
      edits: allowedEach('{ in: data.anggota, key: it.nomor, none: dipinjam }'),
    },
  ],
  invalid: [
    {
      says: 'a list that does not',
      edits: withEach('{ in: data.anggota, key: it.nomor }'),
      params: [{ name: 'diperiksa' }],
    },
  ],
});
