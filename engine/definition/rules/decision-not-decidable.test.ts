import { testRule } from '../testing/rule-cases.ts';

testRule('decision-not-decidable', {
  severity: 'info',
  valid: [
    {
      says: 'expressions before a last row of nothing but any',
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
      says: 'rows that hold or not',
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
    «rows»:
      - { when: [buku], then: [3] }
      - { when: [{ cel: data.tertutup }], then: [5] }
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
      params: [{ what: '#undecided-gap' }],
    },
    {
      says: 'two rows that may hold at once',
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
      - «{ when: [{ cel: data.tertutup }], then: [4] }»
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
      params: [{ what: '#undecided-overlap' }],
    },
  ],
});
