import { testRule } from '../testing/rule-cases.ts';

testRule('unknown-field', {
  valid: [
    {
      says: 'a field that a form declares and keeps',
      edits: [
        [
          'form: [cabang, penjaga]',
          'form: [cabang, penjaga, { rak: { type: text, keep: true, label: { id: Rak, en: Shelf } } }]',
        ],
        ['cel: data.jumlah <= settings.batas', 'cel: data.rak != ""'],
      ],
    },
    {
      says: 'a field that a form declares and keeps, asked for in another',
      edits: [
        [
          'form: [cabang, penjaga]',
          'form: [cabang, penjaga, { rak: { type: text, keep: true, label: { id: Rak, en: Shelf } } }]',
        ],
        ['form: [judul, jumlah', 'form: [rak, judul, jumlah'],
      ],
    },
    {
      says: 'a field of the form in an expression',
      edits: [
        [
          '        guard:\n',
          '        form: [{ catatan: { type: text, label: { id: Catatan, en: Note } } }]\n        guard:\n',
        ],
        ['cel: data.jumlah <= settings.batas', 'cel: form.catatan != ""'],
      ],
    },
  ],
  invalid: [
    {
      says: 'a field that a form declares for its own entry alone, asked for in another',
      edits: [
        [
          'form: [cabang, penjaga]',
          'form: [cabang, penjaga, { rak: { type: text, label: { id: Rak, en: Shelf } } }]',
        ],
        ['form: [judul, jumlah', 'form: [«rak», judul, jumlah'],
      ],
      params: [{ name: 'rak' }],
    },
    {
      says: 'a misspelt field in a form',
      edits: [['form: [judul, jumlah', 'form: [«judl», jumlah']],
      params: [{ name: 'judl', suggestion: 'judul' }],
    },
    {
      says: 'a misspelt field in an expression, where it stands in it',
      edits: [['cel: data.jumlah <= settings.batas', 'cel: data.«jumlh» <= settings.batas']],
      params: [{ name: 'jumlh', suggestion: 'jumlah' }],
    },
    {
      says: 'a field in a quoted expression with escapes',
      edits: [['cel: data.jumlah <= settings.batas', 'cel: \'data.jenis != "" && "\'\'" != data.«jumla» \'']],
      params: [{ name: 'jumla', suggestion: 'jumlah' }],
    },
    {
      says: 'a field in a double-quoted expression',
      edits: [['cel: data.jumlah <= settings.batas', 'cel: "data.judul != \\"a\\" && old.«judl» != \\"\\""']],
      params: [{ name: 'judl', suggestion: 'judul' }],
    },
    {
      says: 'a field in an expression over several lines',
      edits: [
        [
          'cel: data.jumlah <= settings.batas',
          'cel: >-\n            data.jumlah > 1 &&\n            data.«jumlh» < 3',
        ],
      ],
      params: [{ name: 'jumlh', suggestion: 'jumlah' }],
    },
    {
      says: 'a field declared in place that another step reads',
      edits: [
        [
          'form: [cabang, penjaga]',
          'form: [cabang, penjaga, { rak: { type: text, label: { id: Rak, en: Shelf } } }]',
        ],
        ['cel: data.jumlah <= settings.batas', 'cel: data.«rak» != ""'],
      ],
      params: [{ name: 'rak' }],
    },
    {
      says: 'a field of the form in an action that does not ask for it',
      edits: [['cel: data.jumlah <= settings.batas', 'cel: form.«jumlah» < 3']],
      params: [{ name: 'jumlah' }],
    },
    {
      says: 'the field that an effect sets, at its name',
      edits: [['set: { jenis: buku }', 'set: { «jenid»: buku }']],
      params: [{ name: 'jenid', suggestion: 'jenis' }],
    },
    {
      says: 'the field of a transfer',
      edits: [['unit: data.cabang', 'unit: «data.cabag»']],
      params: [{ name: 'cabag', suggestion: 'cabang' }],
    },
    {
      says: 'a hidden field that is not there',
      edits: [['hides: [nama]', 'hides: [«nam»]']],
      params: [{ name: 'nam', suggestion: 'nama' }],
    },
    {
      says: 'a headline that is not there',
      edits: [['headline: judul', 'headline: «jdul»']],
      params: [{ name: 'jdul', suggestion: 'judul' }],
    },
    {
      says: 'the field of a separation of duties',
      edits: [['party: data.penjaga', 'party: «data.penjga»']],
      params: [{ name: 'penjga', suggestion: 'penjaga' }],
    },
    {
      says: 'both sides of a look-up: no field of a case, none of this form',
      edits: [
        [
          '    target: diajukan\nshared:',
          '    look:\n      sama: { title: { id: Sama, en: Same }, where: { «jdul»: «form.judl», cabang: «form.cabang» }, newer: 2 days }\n    target: diajukan\nshared:',
        ],
      ],
      params: [
        { name: 'jdul', suggestion: 'judul' },
        { name: 'judl', suggestion: 'judul' },
        { name: 'cabang' },
      ],
    },
    {
      says: 'what a look-up over another process is compared with',
      edits: [
        [
          '    target: diajukan\nshared:',
          '    look:\n      sama: { title: { id: Sama, en: Same }, cases: izin, where: { asal: «data.judl» }, newer: 2 days }\n    target: diajukan\nshared:',
        ],
      ],
      params: [{ name: 'judl', suggestion: 'judul' }],
    },
    {
      says: 'the date of a clock',
      edits: [['length: 2 working days', 'until: «data.tangal»']],
      params: [{ name: 'tangal', suggestion: 'tanggal' }],
    },
    {
      says: 'the date that a clock is due before, and what a rung sets',
      edits: [
        ['length: 2 working days', 'until: { before: 2 days, of: «data.tangal» }'],
        [
          '    owner: pustakawan\n',
          '    owner: pustakawan\n    ladder: [{ at: due, do: [{ set: { «jenes»: buku } }] }]\n',
        ],
      ],
      params: [
        { name: 'tangal', suggestion: 'tanggal' },
        { name: 'jenes', suggestion: 'jenis' },
      ],
    },
  ],
});
