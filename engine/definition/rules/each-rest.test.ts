import { allowedEach, withEach } from '../testing/each-edits.ts';
import { testRule } from '../testing/rule-cases.ts';

testRule('each-rest', {
  valid: [
    {
      says: 'a list that goes on and is left by an action',
      edits: allowedEach('{ in: data.anggota, key: it.nomor, none: dipinjam, rest: keep }', { rest: '' }),
    },
    {
      says: 'a list that is left when it is done',
      edits: allowedEach('{ in: data.anggota, key: it.nomor, none: dipinjam, rest: cancel }'),
    },
  ],
  invalid: [
    {
      says: 'a list that goes on and is left at once',
      edits: withEach('{ in: data.anggota, key: it.nomor, none: dipinjam, rest: «keep» }'),
      params: [{ name: 'diperiksa' }],
    },
  ],
});
