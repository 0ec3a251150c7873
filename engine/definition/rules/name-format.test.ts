import { testRule } from '../testing/rule-cases.ts';

testRule('name-format', {
  valid: [
    {
      says: 'digits and underscores in names',
      edits: [
        ['  batas: {', '  batas_2: {'],
        ['settings.batas', 'settings.batas_2'],
      ],
    },
  ],
  invalid: [
    {
      says: 'capitals in the name of a field',
      edits: [
        ['  tanggal: {', '  «Tanggal»: {'],
        ['tertutup, tanggal, berkas', 'tertutup, berkas'],
      ],
      params: [{ name: 'Tanggal', example: 'nama_isian', reason: 'a-z 0-9 _' }],
    },
    {
      says: 'a field named by a word of CEL',
      edits: [
        ['  tanggal: {', '  «in»: {'],
        ['tertutup, tanggal, berkas', 'tertutup, berkas'],
      ],
      params: [{ name: 'in', example: 'in_1', reason: '#taken' }],
    },
    {
      says: 'an action in lower case',
      edits: [['      PINJAMKAN:', '      «pinjamkan»:']],
      params: [{ name: 'pinjamkan', example: 'KIRIM_ULANG', reason: 'A-Z 0-9 _' }],
    },
    {
      says: 'a choice with a hyphen',
      edits: [['majalah: {', '«majalah-lama»: {']],
      params: [{ name: 'majalah-lama', example: 'nama_isian', reason: 'a-z 0-9 _' }],
    },
    {
      says: 'a look-up and the process it looks at',
      edits: [
        [
          '    target: diajukan\nshared:',
          '    look: { «Sama»: { title: { id: Sama, en: Same }, cases: «Izin», where: { judul: form.judul }, newer: 2 days } }\n    target: diajukan\nshared:',
        ],
      ],
      params: [
        { name: 'Sama', example: 'nama_isian', reason: 'a-z 0-9 _' },
        { name: 'Izin', example: 'nama_isian', reason: 'a-z 0-9 _' },
      ],
    },
    {
      says: 'a role named by a word that stands for someone else',
      edits: [
        ['  pustakawan: { kind: staff, at: unit', '  «unit»: { kind: staff, at: unit'],
        ['role: pustakawan, at: { unit_of', 'role: unit, at: { unit_of'],
        ['owner: pustakawan', 'owner: unit'],
        ['by: pustakawan', 'by: unit'],
        ['role: pustakawan, not', 'role: unit, not'],
      ],
      params: [{ name: 'unit', example: 'unit_1', reason: '#taken' }],
    },
    {
      says: 'a process name with a space',
      edits: [['process: pinjam_buku', 'process: «pinjam buku»']],
      params: [{ name: 'pinjam buku', example: 'nama_isian', reason: 'a-z 0-9 _' }],
    },
  ],
});
