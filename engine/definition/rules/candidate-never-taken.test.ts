import { testRule } from '../testing/rule-cases.ts';

testRule('candidate-never-taken', {
  valid: [
    {
      says: 'guards before the open candidate',
      edits: [
        [
          '        guard:\n          cel: data.jumlah <= settings.batas\n          else: { id: Terlalu banyak, en: Too many }\n        do: [{ set: { jenis: buku } }]\n        target: dipinjam\n',
          '        choose:\n          - { guard: { cel: data.jumlah > 3 }, target: ditolak }\n          - { target: dipinjam }\n',
        ],
      ],
    },
  ],
  invalid: [
    {
      says: 'a candidate after an open one',
      edits: [
        [
          '        guard:\n          cel: data.jumlah <= settings.batas\n          else: { id: Terlalu banyak, en: Too many }\n        do: [{ set: { jenis: buku } }]\n        target: dipinjam\n',
          '        choose:\n          - { target: dipinjam }\n          - «{ target: ditolak }»\n',
        ],
      ],
      params: [{}],
    },
  ],
});
