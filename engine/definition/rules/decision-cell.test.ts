import { testRule } from '../testing/rule-cases.ts';

testRule('decision-cell', {
  valid: [
    {
      says: 'values, lists, ranges and expressions of the type of the column',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  batas:
    title: { id: Batas, en: Limit }
    inputs: [data.jenis, data.jumlah, data.tanggal, data.tertutup]
    outputs: [jumlah]
    hit: first
    rows:
      - { when: [[buku, majalah], 1..3, < 2026-02-01, true], then: [1] }
      - { when: ['-', '<= 4', 2026-02-01..2026-03-01, '-'], then: [{ cel: data.jumlah + 1 }] }
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
    },
  ],
  invalid: [
    {
      says: 'a choice that is not there',
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
      - { when: [«bukuu»], then: [3] }
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
      params: [{ name: 'jenis', expected: 'buku, majalah', suggestion: 'buku' }],
    },
    {
      says: 'a text, half a range and a truth for a number',
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
      - { when: [«dua»], then: [3] }
      - { when: [«'< '»], then: [5] }
      - { when: [«true»], then: [5] }
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
      params: [
        { name: 'jumlah', expected: '#number' },
        { name: 'jumlah', expected: '#number' },
        { name: 'jumlah', expected: '#number' },
      ],
    },
    {
      says: 'a day that no calendar has, alone and in a range',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  batas:
    title: { id: Batas, en: Limit }
    inputs: [data.tanggal]
    outputs: [jumlah]
    hit: first
    rows:
      - { when: [«2026-02-30»], then: [3] }
      - { when: [«'> 2026-02-30'»], then: [5] }
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
      params: [
        { name: 'tanggal', expected: '#date' },
        { name: 'tanggal', expected: '#date' },
      ],
    },
    {
      says: 'a range of texts',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  batas:
    title: { id: Batas, en: Limit }
    inputs: [data.judul]
    outputs: [jumlah]
    hit: first
    rows:
      - { when: [«1»], then: [3] }
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
      params: [{ name: 'judul', expected: '#text' }],
    },
    {
      says: 'an output of another type, and a unit written out',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  batas:
    title: { id: Batas, en: Limit }
    inputs: [data.jenis]
    outputs: [jumlah, cabang]
    hit: first
    rows:
      - { when: ['-'], then: [«'3'», «utara»] }
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
        { name: 'jumlah', expected: '#number' },
        { name: 'cabang', expected: '#expression' },
      ],
    },
  ],
});
