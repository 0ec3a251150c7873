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
    {
      says: 'a key that is not always shown',
      edits: withEach(
        '{ in: data.anggota, key: it.nomor, none: dipinjam, add: { «TAMBAH»: { by: pustakawan, title: { id: Tambah, en: Add }, form: [{ nomor: { type: integer, shown: { cel: data.judul != "" }, label: { id: Nomor, en: Number } } }] } } }',
      ),
      params: [{ name: 'nomor', problem: '#no-key-field' }],
    },
    {
      says: 'a personal column that the form asks for as if it were none',
      edits: withEach(
        '{ in: data.anggota, key: it.nomor, none: dipinjam, add: { «TAMBAH»: { by: pustakawan, title: { id: Tambah, en: Add }, form: [{ nomor: { type: integer, label: { id: Nomor, en: Number } } }, { nama: { type: text, label: { id: Nama, en: Name } } }] } } }',
      ),
      params: [{ name: 'nama', problem: '#other-personal' }],
      also: ['field-declared-twice'],
    },
    {
      says: 'a personal field for a column that expressions read',
      edits: withEach(
        '{ in: data.anggota, key: it.nomor, none: dipinjam, add: { «TAMBAH»: { by: pustakawan, title: { id: Tambah, en: Add }, form: [{ nomor: { type: integer, label: { id: Nomor, en: Number } } }, { kota: { type: text, personal: true, label: { id: Kota, en: Town } } }] } } }',
      ),
      params: [{ name: 'kota', problem: '#other-personal' }],
    },
  ],
});
