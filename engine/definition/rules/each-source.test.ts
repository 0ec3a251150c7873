import { allowedEach, withEach } from '../testing/each-edits.ts';
import { testRule } from '../testing/rule-cases.ts';

testRule('each-source', {
  valid: [
    {
      says: 'a table that tells its rows apart',
      edits: allowedEach('{ in: data.anggota, key: it.nomor, none: dipinjam }'),
    },
    {
      says: 'choices',
      edits: allowedEach('{ in: data.minat, key: it.code, none: dipinjam }'),
    },
  ],
  invalid: [
    {
      says: 'a text',
      edits: withEach('{ in: «data.judul», key: it.nomor, none: dipinjam }'),
      params: [{ name: 'judul', type: 'text' }],
    },
    {
      says: 'a table whose rows cannot be told apart',
      edits: withEach('{ in: «data.tanpa_kunci», key: it.nomor, none: dipinjam }'),
      params: [{ name: 'tanpa_kunci', type: '#table-without-key' }],
    },
  ],
});
