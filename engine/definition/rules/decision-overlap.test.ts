import { testRule } from '../testing/rule-cases.ts';

testRule('decision-overlap', {
  valid: [
    {
      says: 'rows that meet under first',
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
      - { when: [1..3], then: [3] }
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
      says: 'ranges side by side',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  batas:
    title: { id: Batas, en: Limit }
    inputs: [data.jumlah]
    outputs: [jumlah]
    hit: unique
    rows:
      - { when: [1..3], then: [3] }
      - { when: [4..5], then: [5] }
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
      says: 'two rows that hold for one value',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  batas:
    title: { id: Batas, en: Limit }
    inputs: [data.jenis, data.jumlah]
    outputs: [jumlah]
    hit: unique
    rows:
      - { when: ['-', 1..3], then: [3] }
      - «{ when: [buku, 3..5], then: [5] }»
      - { when: [majalah, 4..5], then: [5] }
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
      params: [{ row: 2, other: 1, witness: 'jenis = buku, jumlah = 3' }],
    },
  ],
});
