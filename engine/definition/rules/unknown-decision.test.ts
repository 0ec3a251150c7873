import { testRule } from '../testing/rule-cases.ts';

testRule('unknown-decision', {
  valid: [
    {
      says: 'a decision that stands in the file',
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
      says: 'a misspelt one in an effect',
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
        do: [{ decide: «btas» }, `,
        ],
      ],
      params: [{ name: 'btas', suggestion: 'batas' }],
      also: ['decision-not-run'],
    },
    {
      says: 'a field that waits for none',
      edits: [
        [
          '  penjaga: { type: person',
          `  izin: { type: boolean, set_by: «rute», label: { id: Izin, en: Permit } }
  penjaga: { type: person`,
        ],
        ['cel: data.jumlah <= settings.batas', 'cel: data.jumlah <= settings.batas && !data.izin'],
      ],
      params: [{ name: 'rute' }],
    },
  ],
});
