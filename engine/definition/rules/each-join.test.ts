import { allowedEach, withEach } from '../testing/each-edits.ts';
import { testRule } from '../testing/rule-cases.ts';

testRule('each-join', {
  valid: [
    {
      says: 'as many as the list can hold',
      edits: allowedEach('{ in: data.anggota, key: it.nomor, none: dipinjam, join: { count: 5 } }'),
    },
  ],
  invalid: [
    {
      says: 'more than the rows of a table',
      edits: withEach('{ in: data.anggota, key: it.nomor, none: dipinjam, join: { count: «6» } }'),
      params: [{ count: 6, max: 5 }],
    },
    {
      says: 'more than there are choices',
      edits: withEach('{ in: data.minat, key: it.code, none: dipinjam, join: { count: «3» } }'),
      params: [{ count: 3, max: 2 }],
    },
  ],
});
