import { testRule } from '../testing/rule-cases.ts';

testRule('guard-without-else', {
  valid: [
    {
      says: 'a last candidate without a guard',
      edits: [
        [
          '        guard:\n          cel: data.jumlah <= settings.batas\n          else: { id: Terlalu banyak, en: Too many }\n        do: [{ set: { jenis: buku } }]\n        target: dipinjam\n',
          '        choose:\n          - { guard: { cel: data.jumlah > 3 }, target: ditolak }\n          - { target: dipinjam }\n',
        ],
      ],
    },
    {
      says: 'several guards that all say why',
      edits: [
        [
          '        guard:\n          cel: data.jumlah <= settings.batas\n          else: { id: Terlalu banyak, en: Too many }\n        do: [{ set: { jenis: buku } }]\n        target: dipinjam\n',
          '        choose:\n          - { guard: { cel: data.jumlah > 3, else: { id: a, en: a } }, target: ditolak }\n          - { guard: { cel: data.jumlah < 2, else: { id: b, en: b } }, target: dipinjam }\n',
        ],
      ],
    },
  ],
  invalid: [
    {
      says: 'a single guard that does not say why',
      edits: [
        ['        guard:\n', '        «guard»:\n'],
        ['          else: { id: Terlalu banyak, en: Too many }\n', ''],
      ],
      params: [{}],
    },
    {
      says: 'one of several guards',
      edits: [
        [
          '        guard:\n          cel: data.jumlah <= settings.batas\n          else: { id: Terlalu banyak, en: Too many }\n        do: [{ set: { jenis: buku } }]\n        target: dipinjam\n',
          '        choose:\n          - { «guard»: { cel: data.jumlah > 3 }, target: ditolak }\n          - { guard: { cel: data.jumlah < 2, else: { id: b, en: b } }, target: dipinjam }\n',
        ],
      ],
      params: [{}],
    },
  ],
});
