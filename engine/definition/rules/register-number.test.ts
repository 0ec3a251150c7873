import { testRule } from '../testing/rule-cases.ts';
import type { Edit } from '../testing/edit.ts';

const field = (format: string): Edit => [
  'data:\n',
  `data:\n  nomor: { type: register_number, register: pinjam, format: ${format}, label: { id: Nomor, en: Number } }\n`,
];
const effects = (text: string): Edit => ['do: [{ set: { jenis: buku } }]', `do: [${text}]`];
const SOUND = field("'{seq:3}/{unit.code}/{year}'");

testRule('register-number', {
  valid: [
    {
      says: 'a number that is reserved, confirmed and given up',
      edits: [
        SOUND,
        effects(
          '{ number: nomor, reserve: true }, { number: nomor, confirm: true }, { number: nomor, void: { id: a, en: a } }',
        ),
      ],
    },
  ],
  invalid: [
    {
      says: 'a format without a running number',
      edits: [field("«'{unit.code}/{year}'»")],
      params: [{ name: 'nomor', problem: '#no-seq' }],
    },
    {
      says: 'a word in braces that is no part',
      edits: [field("«'{seq}/{bulan}'»")],
      params: [{ name: 'bulan', problem: '#no-number-part' }],
    },
    {
      says: 'a number that people type',
      edits: [SOUND, ['form: [cabang, penjaga]', 'form: [cabang, penjaga, «nomor»]']],
      params: [{ name: 'nomor', problem: '#not-typed' }],
    },
    {
      says: 'a number taken into another field',
      edits: [effects('{ number: «judul», reserve: true }')],
      params: [{ name: 'judul', problem: '#no-number' }],
    },
    {
      says: 'a number confirmed that nothing reserves',
      edits: [SOUND, effects('{ number: «nomor», confirm: true }')],
      params: [{ name: 'nomor', problem: '#never-reserved' }],
    },
  ],
});
