import { testRule } from '../testing/rule-cases.ts';

const ELSE = 'else: { id: Sudah dipakai., en: Taken. }';
const lock = (text: string): [string, string] => [
  'start:\n  AJUKAN:',
  `locks: { rak: { ${text}, ${ELSE} } }\nstart:\n  AJUKAN:`,
];
const ITEMS: [string, string] = [
  '  dipinjam:\n    title',
  `  disiapkan:
    title: { id: Disiapkan, en: Being prepared }
    each: { in: data.kotak, key: it.no, none: dipinjam }
    initial: cari
    onDone: dipinjam
    states:
      cari: { title: { id: Dicari, en: Looked for }, on: { ADA: { by: pustakawan, title: { id: Ada, en: Found }, target: ketemu } } }
      ketemu: { title: { id: Ketemu, en: Found }, type: final }
  dipinjam:
    title`,
];
const BOXES: [string, string] = [
  '  tertutup: { type: boolean',
  `  kotak: { type: table, key: no, max: 3, required: false, label: { id: Kotak, en: Boxes }, columns: { no: { type: integer, label: { id: Nomor, en: Number } } } }
  tertutup: { type: boolean`,
];
const THERE: [string, string][] = [
  ITEMS,
  BOXES,
  ['        target: dipinjam\n', '        target: disiapkan\n'],
  ['[diajukan, diperiksa]', '[diajukan, diperiksa, disiapkan]'],
];

testRule('lock-place', {
  valid: [
    { says: 'a text', edits: [lock('key: data.judul, in: [diperiksa, dipinjam]')] },
    { says: 'a whole number', edits: [lock('key: data.jumlah, in: diperiksa')] },
    { says: 'two fields in one text', edits: [lock("key: 'data.judul + string(data.jumlah)', in: open")] },
    { says: 'the state of a list', edits: [...THERE, lock('key: data.judul, in: disiapkan')] },
  ],
  invalid: [
    {
      says: 'a yes or no',
      edits: [lock('key: «data.tertutup», in: diperiksa')],
      params: [{ name: 'rak', problem: '#lock-key-type' }],
    },
    {
      says: 'a step of an item',
      edits: [...THERE, lock('key: data.judul, in: [diperiksa, «disiapkan.cari»]')],
      params: [{ name: 'rak', problem: '#lock-in-item' }],
    },
  ],
});
