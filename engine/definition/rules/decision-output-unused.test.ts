import { testRule } from '../testing/rule-cases.ts';

testRule('decision-output-unused', {
  severity: 'info',
  valid: [
    {
      says: 'an output that a guard reads',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  batas:
    title: { id: Batas, en: Limit }
    inputs: [data.jenis]
    outputs: [izin]
    hit: first
    rows:
      - { when: ['-'], then: [true] }
clocks:
  periksa`,
        ],
        [
          `form: [cabang, penjaga]
        do: [`,
          `form: [cabang, penjaga]
        do: [{ decide: batas }, `,
        ],
        [
          '  penjaga: { type: person',
          `  izin: { type: boolean, label: { id: Izin, en: Permit } }
  penjaga: { type: person`,
        ],
        ['cel: data.jumlah <= settings.batas', 'cel: data.jumlah <= settings.batas && !data.izin'],
      ],
    },
    {
      says: 'one that another decision looks at',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  batas: { title: { id: B, en: L }, inputs: [data.jenis], outputs: [izin], hit: first, rows: [{ when: ['-'], then: [true] }] }
  lain: { title: { id: L, en: O }, inputs: [data.izin], outputs: [jumlah], hit: first, rows: [{ when: ['-'], then: [1] }] }
clocks:
  periksa`,
        ],
        [
          `form: [cabang, penjaga]
        do: [`,
          `form: [cabang, penjaga]
        do: [{ decide: batas }, { decide: lain }, `,
        ],
        [
          '  penjaga: { type: person',
          `  izin: { type: boolean, label: { id: Izin, en: Permit } }
  penjaga: { type: person`,
        ],
      ],
    },
  ],
  invalid: [
    {
      says: 'an output that nothing reads',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  batas:
    title: { id: Batas, en: Limit }
    inputs: [data.jenis]
    outputs: [«izin»]
    hit: first
    rows:
      - { when: ['-'], then: [true] }
clocks:
  periksa`,
        ],
        [
          `form: [cabang, penjaga]
        do: [`,
          `form: [cabang, penjaga]
        do: [{ decide: batas }, `,
        ],
        [
          '  penjaga: { type: person',
          `  izin: { type: boolean, label: { id: Izin, en: Permit } }
  penjaga: { type: person`,
        ],
      ],
      params: [{ name: 'izin' }],
    },
  ],
});
