import { testRule } from '../testing/rule-cases.ts';

testRule('decision-unreachable-row', {
  valid: [
    {
      says: 'a last row for what is left',
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
    {
      says: 'a row after one with an expression',
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
      - { when: [{ cel: data.tertutup }], then: [3] }
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
      says: 'a row after one that takes everything, and one outside the limits',
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
    rows:
      - «{ when: ['-', '> 5'], then: [1] }»
      - { when: [buku, '-'], then: [3] }
      - { when: [majalah, '-'], then: [5] }
      - «{ when: ['-', '-'], then: [5] }»
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
      params: [{ row: 1 }, { row: 4 }],
    },
  ],
});
