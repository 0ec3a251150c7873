import { testRule } from '../testing/rule-cases.ts';

testRule('decision-gap', {
  valid: [
    {
      says: 'every choice in a row',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  batas:
    title: { id: Batas, en: Limit }
    inputs: [data.jenis]
    outputs: [jumlah]
    hit: first
    rows:
      - { when: [buku], then: [3] }
      - { when: [majalah], then: [5] }
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
      says: 'the limits of a number',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  batas:
    title: { id: Batas, en: Limit }
    inputs: [data.jumlah]
    outputs: [jumlah]
    hit: first
    rows:
      - { when: [< 3], then: [3] }
      - { when: [3..5], then: [5] }
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
      says: 'no row under collect',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  batas:
    title: { id: Batas, en: Limit }
    inputs: [data.jenis]
    outputs: [jumlah]
    hit: collect
    rows:
      - { when: [buku], then: [3] }
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
      says: 'a last row of nothing but any under unique',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  batas:
    title: { id: Batas, en: Limit }
    inputs: [data.jenis]
    outputs: [jumlah]
    hit: unique
    rows:
      - { when: [buku], then: [3] }
      - { when: ['-'], then: [5] }
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
      says: 'a choice without a row',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  batas:
    title: { id: Batas, en: Limit }
    inputs: [data.jenis, data.jumlah]
    outputs: [jumlah]
    hit: first
    «rows»:
      - { when: [buku, '-'], then: [3] }
      - { when: [majalah, [1, 2, 4, 5]], then: [5] }
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
      params: [{ witness: 'jenis = majalah, jumlah = 3' }],
    },
    {
      says: 'a text that no row names',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  batas:
    title: { id: Batas, en: Limit }
    inputs: [data.judul]
    outputs: [jumlah]
    hit: unique
    «rows»:
      - { when: [satu], then: [3] }
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
      params: [{ witness: 'judul = …' }],
    },
    {
      says: 'a number that an expression gives',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  batas:
    title: { id: Batas, en: Limit }
    inputs: [{ name: banyak, cel: size(data.berkas) }]
    outputs: [jumlah]
    hit: first
    «rows»:
      - { when: ['>= 0'], then: [3] }
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
      params: [{ witness: 'banyak = -1' }],
    },
  ],
});
