import { testRule } from '../testing/rule-cases.ts';

testRule('decision-row-length', {
  valid: [
    {
      says: 'a cell for each column',
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
  ],
  invalid: [
    {
      says: 'a row that is too long and one that is too short',
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
      - { when: «[buku]», then: [3] }
      - { when: ['-', '-'], then: «[5, 6]» }
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
        { key: 'when', count: 1, expected: 2 },
        { key: 'then', count: 2, expected: 1 },
      ],
    },
  ],
});
