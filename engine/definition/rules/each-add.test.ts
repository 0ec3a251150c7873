import { allowedEach, withEach } from '../testing/each-edits.ts';
import { testRule } from '../testing/rule-cases.ts';

testRule('each-add', {
  valid: [
    {
      says: 'a form with the key and a column',
      edits: allowedEach(
        '{ in: data.anggota, key: it.nomor, none: dipinjam, add: { TAMBAH: { by: pustakawan, title: { id: Tambah, en: Add }, form: [{ nomor: { type: integer, label: { id: Nomor, en: Number } } }, { kota: { type: text, required: false, label: { id: Kota, en: Town } } }] } } }',
      ),
    },
  ],
  invalid: [
    {
      says: 'a form without the key',
      edits: withEach(
        '{ in: data.anggota, key: it.nomor, none: dipinjam, add: { «TAMBAH»: { by: pustakawan, title: { id: Tambah, en: Add }, form: [{ kota: { type: text, label: { id: Kota, en: Town } } }] } } }',
      ),
      params: [{ name: 'nomor', problem: '#no-key-field' }],
    },
    {
      says: 'a key that may be left empty',
      edits: withEach(
        '{ in: data.anggota, key: it.nomor, none: dipinjam, add: { «TAMBAH»: { by: pustakawan, title: { id: Tambah, en: Add }, form: [{ nomor: { type: integer, required: false, label: { id: Nomor, en: Number } } }] } } }',
      ),
      params: [{ name: 'nomor', problem: '#no-key-field' }],
    },
    {
      says: 'a column of another type',
      edits: withEach(
        '{ in: data.anggota, key: it.nomor, none: dipinjam, add: { «TAMBAH»: { by: pustakawan, title: { id: Tambah, en: Add }, form: [{ nomor: { type: text, label: { id: Nomor, en: Number } } }] } } }',
      ),
      params: [{ name: 'nomor', problem: '#other-type' }],
    },
  ],
});
