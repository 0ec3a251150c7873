import { testRule } from '../testing/rule-cases.ts';
import type { Edit } from '../testing/edit.ts';

const declared = (carries: string, from = 'pinjam_buku'): Edit => [
  'visibility:\n',
  `messages: { kembali: { title: { id: Kembali, en: Back }, from: { process: ${from} }, carries: { ${carries} } } }\nvisibility:\n`,
];
const named: Edit = [
  '  tertutup: { type: boolean,',
  '  lain: { type: case, required: false, label: { id: Lain, en: Other } }\n  tertutup: { type: boolean,',
];
const asked: Edit = ['form: [cabang, penjaga]', 'form: [cabang, penjaga, lain]'];
const heard = (handler: string, name = 'message.kembali'): Edit => [
  '        target: diperiksa\n    after:',
  `        target: diperiksa\n      ${name}: ${handler}\n    after:`,
];
const sent = (what: string): Edit => [
  'do: [{ transfer: { unit: data.cabang } }]',
  `do: [{ transfer: { unit: data.cabang } }, { send: ${what} }]`,
];

const program: Edit = ['roles:\n', 'roles:\n  kurir: { kind: service, title: { id: Kurir, en: Courier } }\n'];
const told = (rest: string, name = 'kembali'): Edit => [
  'visibility:\n',
  `messages: { ${name}: { title: { id: Kembali, en: Back }, ${rest} } }\nvisibility:\n`,
];

testRule('message', {
  valid: [
    {
      says: 'a message of a program that finds the case by its number',
      edits: [program, told('from: kurir, key: case.number'), heard('{}')],
    },
    {
      says: 'a message that a case of the same process sends and another takes',
      edits: [
        declared('buku: text, peminjam: { type: text, personal: true }'),
        named,
        asked,
        heard(
          '{ take: { data.judul: message.buku, data.nama: message.peminjam }, guard: { cel: message.buku != "" } }',
        ),
        sent('{ message: kembali, to: data.lain, with: { buku: data.judul, peminjam: data.nama } }'),
      ],
    },
    {
      says: 'a number of a case that a case sends, taken as that case',
      edits: [
        declared('nomor: text'),
        named,
        asked,
        heard('{ take: { data.lain: message.nomor } }'),
        sent('{ message: kembali, to: data.lain, with: { nomor: case.number } }'),
      ],
    },
  ],
  invalid: [
    {
      says: 'a number of a case that a program sends, taken as that case',
      edits: [
        program,
        told('from: kurir, key: case.number, carries: { nomor: text }'),
        named,
        heard('{ take: { data.lain: «message.nomor» } }'),
      ],
      params: [{ name: 'nomor', problem: '#types-differ' }],
    },
    {
      says: 'a message that is not declared',
      edits: [
        declared('buku: text'),
        heard('{ target: ditolak }\n      message.kembali: { target: ditolak }', '«message.kembli»'),
      ],
      params: [{ name: 'kembli', suggestion: 'kembali', problem: '#undeclared' }],
    },
    {
      says: 'a message that nobody hears',
      edits: [
        [
          'visibility:\n',
          'messages: { «kembali»: { title: { id: Kembali, en: Back }, from: { process: pinjam_buku } } }\nvisibility:\n',
        ],
      ],
      params: [{ name: 'kembali', problem: '#never-heard' }],
    },
    {
      says: 'something taken that is not carried, of another type, or not personal on both sides',
      edits: [
        declared('buku: text'),
        heard(
          '{ take: { data.judul: «message.buk», data.jumlah: «message.buku», data.nama: «message.buku», «data.tiada»: message.buku } }',
        ),
      ],
      params: [
        { name: 'buk', suggestion: 'buku', problem: '#not-carried' },
        { name: 'buku', problem: '#types-differ' },
        { name: 'buku', problem: '#personal-differs' },
        { name: 'tiada', problem: '#no-field' },
      ],
    },
    {
      says: 'something taken where no message comes',
      edits: [
        ['do: [{ transfer: { unit: data.cabang } }]', 'do: [{ raise: HABIS }]'],
        heard('{ «take»: { data.judul: message.buku } }', 'HABIS'),
      ],
      params: [{ name: 'HABIS', problem: '#no-message' }],
    },
    {
      says: 'a message to what is no case',
      edits: [declared('buku: text'), heard('{}'), sent('{ message: kembali, to: «data.judul» }')],
      params: [{ name: 'judul', problem: '#no-case' }],
    },
    {
      says: 'what the own process does not hear so',
      edits: [
        declared('buku: text'),
        named,
        asked,
        heard('{}'),
        sent('{ message: kembali, to: data.lain, with: { buku: «data.nama», tiada: «data.judul» } }'),
      ],
      params: [
        { name: 'buku', problem: '#sent-openly' },
        { name: 'tiada', problem: '#not-carried' },
      ],
    },
    {
      says: 'a field that is not there',
      edits: [
        declared('buku: text'),
        named,
        asked,
        heard('{}'),
        sent('{ message: kembali, to: data.lain, with: { buku: «data.hilang» } }'),
      ],
      params: [{ name: 'hilang', problem: '#no-field' }],
    },
    {
      says: 'a program that is no role of programs, and one without a key',
      edits: [program, told('from: «pustakawan»', '«kembali»'), heard('{}'), ['  kurir: {', '  «kurir»: {']],
      params: [
        { name: 'kurir', problem: '#never-sends' },
        { name: 'kembali', problem: '#no-key' },
        { name: 'pustakawan', problem: '#no-service' },
      ],
    },
    {
      says: 'a key of what cases send',
      edits: [told('from: { process: pinjam_buku }, «key»: case.number, «keep»: 2 days'), heard('{}')],
      params: [
        { name: 'kembali', problem: '#key-of-case' },
        { name: 'kembali', problem: '#kept-of-case' },
      ],
    },
    {
      says: 'what only a program may send',
      edits: [
        program,
        told('from: kurir, key: case.number'),
        named,
        asked,
        heard('{}'),
        sent('{ message: «kembali», to: data.lain }'),
      ],
      params: [{ name: 'kembali', problem: '#other-sender' }],
    },
    {
      says: 'a message of another sender',
      edits: [
        declared('buku: text', 'lain_lain'),
        named,
        asked,
        heard('{}'),
        sent('{ message: «kembali», to: data.lain }'),
      ],
      params: [{ name: 'kembali', problem: '#other-sender' }],
    },
  ],
});
