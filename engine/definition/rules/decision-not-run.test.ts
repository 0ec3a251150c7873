import { testRule } from '../testing/rule-cases.ts';

testRule('decision-not-run', {
  severity: 'warning',
  valid: [
    {
      says: 'a decision that an action runs',
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
      says: 'one that runs on entering a state',
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
        ['entry: [{ assign', 'entry: [{ decide: batas }, { assign'],
      ],
    },
  ],
  invalid: [
    {
      says: 'a decision that nothing runs',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  «batas»:
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
      ],
      params: [{ name: 'batas' }],
    },
  ],
});
