import { testRule } from '../testing/rule-cases.ts';

testRule('choose-with-target', {
  valid: [
    {
      says: 'effects before the candidates',
      edits: [
        [
          '        guard:\n          cel: data.jumlah <= settings.batas\n          else: { id: Terlalu banyak, en: Too many }\n        do: [{ set: { jenis: buku } }]\n        target: dipinjam\n',
          '        do: [{ set: { jumlah: 1 } }]\n        choose:\n          - { target: dipinjam }\n',
        ],
      ],
    },
  ],
  invalid: [
    {
      says: 'a target beside `choose`',
      edits: [
        [
          '        guard:\n          cel: data.jumlah <= settings.batas\n          else: { id: Terlalu banyak, en: Too many }\n        do: [{ set: { jenis: buku } }]\n        target: dipinjam\n',
          '        «target»: dipinjam\n        choose:\n          - { target: dipinjam }\n',
        ],
      ],
      params: [{ key: 'target' }],
    },
  ],
});
