import { testRule } from '../testing/rule-cases.ts';

testRule('expression-type', {
  valid: [
    {
      says: 'numbers compared with numbers',
      edits: [['cel: data.jumlah <= settings.batas', 'cel: size(data.berkas) + 1 < settings.batas']],
    },
  ],
  invalid: [
    {
      says: 'a text compared with a number',
      edits: [['cel: data.jumlah <= settings.batas', 'cel: «data.judul == 1»']],
      params: [{ reason: 'no such overload: string == int', suggestion: '"1"' }],
    },
    {
      says: 'a guard that is no condition',
      edits: [['cel: data.jumlah <= settings.batas', 'cel: «data.jumlah»']],
      params: [{ reason: 'int ≠ bool' }],
    },
    {
      says: 'a value of another type than its field',
      edits: [['set: { jenis: buku }', 'set: { jumlah: { cel: «data.judul» } }']],
      params: [{ reason: 'string ≠ int' }],
    },
    {
      says: 'a part of a value that has none',
      edits: [['cel: data.jumlah <= settings.batas', 'cel: data.judul.«isi» == ""']],
      params: [{ reason: "Cannot index type 'string'" }],
    },
  ],
});
