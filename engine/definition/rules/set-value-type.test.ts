import { testRule } from '../testing/rule-cases.ts';

testRule('set-value-type', {
  valid: [
    {
      says: 'a number, a truth and a date',
      edits: [['set: { jenis: buku }', 'set: { jumlah: 2, tertutup: true, tanggal: 2026-01-31 }']],
    },
    {
      says: 'an expression of the type of the field',
      edits: [
        ['set: { jenis: buku }', 'set: { jumlah: { cel: data.jumlah + 1 }, penjaga: { cel: old.penjaga } }'],
      ],
    },
  ],
  invalid: [
    {
      says: 'a choice that is not there',
      edits: [['set: { jenis: buku }', 'set: { jenis: «bukuu» }']],
      params: [{ name: 'jenis', type: 'choice', expected: 'buku, majalah', suggestion: 'buku' }],
    },
    {
      says: 'a text for a number',
      edits: [['set: { jenis: buku }', "set: { jumlah: «'2'» }"]],
      params: [{ name: 'jumlah', type: 'integer', expected: '#number' }],
    },
    {
      says: 'a day that no calendar has',
      edits: [['set: { jenis: buku }', 'set: { tanggal: «2026-02-30» }']],
      params: [{ name: 'tanggal', type: 'date', expected: '#date' }],
    },
    {
      says: 'a personal field',
      edits: [['set: { jenis: buku }', 'set: { nama: «Budi» }']],
      params: [{ name: 'nama', type: 'text', expected: '#not-set' }],
    },
    {
      says: 'a unit written out',
      edits: [['set: { jenis: buku }', 'set: { cabang: «utara» }']],
      params: [{ name: 'cabang', type: 'unit', expected: '#expression' }],
    },
  ],
});
