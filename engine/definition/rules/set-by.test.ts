import { testRule } from '../testing/rule-cases.ts';

testRule('set-by', {
  valid: [
    {
      says: 'a field that its decision writes',
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
          `  izin: { type: boolean, set_by: batas, label: { id: Izin, en: Permit } }
  penjaga: { type: person`,
        ],
        ['cel: data.jumlah <= settings.batas', 'cel: data.jumlah <= settings.batas && !data.izin'],
      ],
    },
  ],
  invalid: [
    {
      says: 'a form that asks for it, and an effect that sets it',
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
          `form: [cabang, penjaga, «izin»]
        do: [{ decide: batas }, `,
        ],
        [
          '  penjaga: { type: person',
          `  izin: { type: boolean, set_by: batas, label: { id: Izin, en: Permit } }
  penjaga: { type: person`,
        ],
        ['set: { jenis: buku }', 'set: { «izin»: true }'],
      ],
      params: [
        { name: 'izin', decision: 'batas', reason: '#asked-in-form' },
        { name: 'izin', decision: 'batas', reason: '#set-elsewhere' },
      ],
    },
    {
      says: 'a decision that does not write it',
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
        [
          '  penjaga: { type: person',
          `  izin: { type: boolean, set_by: «batas», label: { id: Izin, en: Permit } }
  penjaga: { type: person`,
        ],
        ['cel: data.jumlah <= settings.batas', 'cel: data.jumlah <= settings.batas && !data.izin'],
      ],
      params: [{ name: 'izin', decision: 'batas', reason: '#not-an-output' }],
    },
    {
      says: 'another decision that writes it',
      edits: [
        [
          `clocks:
  periksa`,
          `decisions:
  batas: { title: { id: B, en: L }, inputs: [data.jenis], outputs: [izin], hit: first, rows: [{ when: ['-'], then: [true] }] }
  lain: { title: { id: L, en: O }, inputs: [data.jenis], outputs: [«izin»], hit: first, rows: [{ when: ['-'], then: [true] }] }
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
          `  izin: { type: boolean, set_by: batas, label: { id: Izin, en: Permit } }
  penjaga: { type: person`,
        ],
        ['cel: data.jumlah <= settings.batas', 'cel: data.jumlah <= settings.batas && !data.izin'],
      ],
      params: [{ name: 'izin', decision: 'batas', reason: '#set-elsewhere' }],
    },
    {
      says: 'a field declared in a form',
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
      - { when: ['-'], then: [1] }
clocks:
  periksa`,
        ],
        [
          `form: [cabang, penjaga]
        do: [`,
          `form: [cabang, penjaga, { «izin»: { type: boolean, set_by: batas, label: { id: Izin, en: Permit } } }]
        do: [{ decide: batas }, `,
        ],
      ],
      params: [{ name: 'izin', decision: 'batas', reason: '#asked-in-form' }],
    },
  ],
});
