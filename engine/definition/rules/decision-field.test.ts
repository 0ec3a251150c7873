import { testRule } from '../testing/rule-cases.ts';

testRule('decision-field', {
  valid: [
    {
      says: 'an expression beside a field',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  batas:
    title: { id: Batas, en: Limit }
    inputs: [data.jenis, { name: banyak, cel: size(data.berkas) }]
    outputs: [jumlah]
    hit: first
    rows:
      - { when: [buku, '> 2'], then: [3] }
      - { when: ['-', '-'], then: [5] }
clocks:
  periksa`,
        ],
        [
          `form: [cabang, penjaga]
        do: [`,
          `form: [cabang, penjaga]
        do: [{ decide: batas }, `,
        ],
      ],
    },
    {
      says: 'numbers and truths that are collected',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  batas:
    title: { id: Batas, en: Limit }
    inputs: [data.jenis]
    outputs: [jumlah, tertutup]
    hit: collect
    rows:
      - { when: [buku], then: [3, true] }
      - { when: ['-'], then: [1, false] }
clocks:
  periksa`,
        ],
        [
          `form: [cabang, penjaga]
        do: [`,
          `form: [cabang, penjaga]
        do: [{ decide: batas }, `,
        ],
      ],
    },
  ],
  invalid: [
    {
      says: 'a personal field, files, and one field twice',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  batas:
    title: { id: Batas, en: Limit }
    inputs: [«data.nama», «data.berkas», data.jenis, «data.jenis»]
    outputs: [jumlah]
    hit: first
    rows:
      - { when: ['-', '-', '-', '-'], then: [3] }
clocks:
  periksa`,
        ],
        [
          `form: [cabang, penjaga]
        do: [`,
          `form: [cabang, penjaga]
        do: [{ decide: batas }, `,
        ],
      ],
      params: [
        { name: 'nama', reason: '#personal-field' },
        { name: 'berkas', reason: '#files-field' },
        { name: 'jenis', reason: '#stands-twice' },
      ],
    },
    {
      says: 'an output that is written twice',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  batas:
    title: { id: Batas, en: Limit }
    inputs: [data.jenis]
    outputs: [jumlah, «jumlah»]
    hit: first
    rows:
      - { when: ['-'], then: [3, 4] }
clocks:
  periksa`,
        ],
        [
          `form: [cabang, penjaga]
        do: [`,
          `form: [cabang, penjaga]
        do: [{ decide: batas }, `,
        ],
      ],
      params: [{ name: 'jumlah', reason: '#stands-twice' }],
    },
    {
      says: 'a text that is collected',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  batas:
    title: { id: Batas, en: Limit }
    inputs: [data.jenis]
    outputs: [«judul»]
    hit: collect
    rows:
      - { when: ['-'], then: [satu] }
clocks:
  periksa`,
        ],
        [
          `form: [cabang, penjaga]
        do: [`,
          `form: [cabang, penjaga]
        do: [{ decide: batas }, `,
        ],
      ],
      params: [{ name: 'judul', reason: '#not-collected' }],
    },
  ],
});
