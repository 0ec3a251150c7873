import { testRule } from '../testing/rule-cases.ts';
import type { Edit } from '../testing/edit.ts';

const calling = (parts: string): Edit => [
  '    title: { id: Diperiksa, en: Being checked }\n',
  `    title: { id: Diperiksa, en: Being checked }\n    call: { connector: katalog.cari, ${parts} }\n    onDone: dipinjam\n    onError: ditolak\n`,
];

testRule('call-field', {
  valid: [
    {
      says: 'fields that are sent and taken',
      edits: [
        calling('send: { j: data.judul, n: data.nama, k: case.number }, take: { data.jumlah: result.sisa }'),
      ],
    },
  ],
  invalid: [
    {
      says: 'a field that is not there, sent and taken',
      edits: [calling('send: { j: «data.jdul» }, take: { «data.jmlah»: result.sisa }')],
      params: [
        { name: 'jdul', problem: '#no-field' },
        { name: 'jmlah', problem: '#no-field' },
      ],
    },
    {
      says: 'an answer taken into what is no field',
      edits: [calling('take: { «form.jumlah»: result.sisa }')],
      params: [{ name: 'form.jumlah', problem: '#no-field' }],
    },
    {
      says: 'an answer taken into a person',
      edits: [calling('take: { «data.penjaga»: result.siapa }')],
      params: [{ name: 'penjaga', problem: '#no-answer' }],
    },
  ],
});
