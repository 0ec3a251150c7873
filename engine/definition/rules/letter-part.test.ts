import { testRule } from '../testing/rule-cases.ts';
import type { Edit } from '../testing/edit.ts';

const USED: Edit[] = [
  ['settings:\n', 'uses: { letters: [letters/izin.yaml] }\nsettings:\n'],
  [
    'data:\n',
    'data:\n  konsep: { type: document, template: letters/izin.yaml, label: { id: Konsep, en: Draft } }\n' +
      '  nomor: { type: register_number, register: pinjam, format: "{seq}", label: { id: Nomor, en: Number } }\n' +
      '  warga: { type: table, required: false, label: { id: Warga, en: People }, columns: { nik: { type: text, label: { id: NIK, en: NIK } } } }\n',
  ],
  ['do: [{ set: { jenis: buku } }]', 'do: [{ render: konsep }]'],
];
const letter = (part: string) => ({ 'letters/izin.yaml': `letter: Surat\nbody:\n  - ${part}\n` });
const invalid = (says: string, part: string, ...params: Record<string, string>[]) => ({
  says,
  edits: USED,
  files: letter(part),
  params,
});

testRule('letter-part', {
  valid: [
    {
      says: 'every kind of part with names that are there',
      edits: USED,
      files: {
        'letters/izin.yaml': `letter: { id: Surat, en: Letter }
body:
  - heading: Untuk {case.unit}, {case.number}, {case.opened}
  - text: { id: 'Kepada {nama}, {jumlah} buku', en: 'To {nama}, {jumlah} books' }
    shown: { cel: data.jumlah > 1 }
  - fields: [judul, tanggal, cabang]
  - { table: warga, columns: [nik] }
  - number: nomor
  - date: true
  - signature: pustakawan
  - qr: true
`,
      },
    },
    {
      says: 'braces that are not closed',
      edits: USED,
      files: letter("text: 'a { b'"),
    },
  ],
  invalid: [
    invalid('a hole that names nothing', "text: «'Kepada {nma}'»", {
      name: 'nma',
      problem: '#unknown-name',
      suggestion: 'nama',
    }),
    invalid('a hole in one language', "text: { id: a, en: «'{jdul}'» }", {
      name: 'jdul',
      problem: '#unknown-name',
      suggestion: 'judul',
    }),
    invalid('files in a sentence', "text: «'{berkas}'»", { name: 'berkas', problem: '#files-field' }),
    invalid('a table in a sentence', "text: «'{warga}'»", { name: 'warga', problem: '#table-part' }),
    invalid('a register number in a sentence', "text: «'{nomor}'»", {
      name: 'nomor',
      problem: '#number-part',
    }),
    invalid('a document among the fields', 'fields: [judul, «konsep»]', {
      name: 'konsep',
      problem: '#document-field',
    }),
    invalid('a table that is none', 'table: «judul»', { name: 'judul', problem: '#no-table' }),
    invalid('a column that is not there', '{ table: warga, columns: [«nk»] }', {
      name: 'nk',
      problem: '#unknown-name',
      suggestion: 'nik',
    }),
    invalid('a number that is none', 'number: «judul»', { name: 'judul', problem: '#no-number' }),
    invalid('a signature of a role that is not there', 'signature: «pustakwan»', {
      name: 'pustakwan',
      problem: '#unknown-name',
      suggestion: 'pustakawan',
    }),
  ],
});
