import { testRule } from '../testing/rule-cases.ts';
import type { Edit } from '../testing/edit.ts';

/** Two regions that take turns; the first part of the second has these keys. */
const turns = (first: string, region = '', key = 'turns: one'): Edit => [
  '    entry: [{ assign: { to: data.penjaga } }]\n',
  `    type: parallel
    ${key}
    states:
      sampul:
        title: { id: Sampul, en: Cover }
        initial: belum
        states:
          belum: { title: { id: Belum, en: Not yet }, on: { MULAI: { by: pustakawan, title: { id: Mulai, en: Begin }, target: sedang } } }
          sedang: { title: { id: Sedang, en: Under way }, after: { 1 hours: sudah } }
          sudah: { title: { id: Sudah, en: Done }, type: final }
      isi:
        title: { id: Isi, en: Pages }
        initial: belum
        ${region}
        states:
          belum: { title: { id: Belum, en: Not yet }, ${first} }
          sedang: { title: { id: Sedang, en: Under way }, always: [{ guard: { cel: data.tertutup }, target: sudah }, { target: sudah }] }
          sudah: { title: { id: Sudah, en: Done }, type: final }
`,
];
const BY_PEOPLE = 'on: { MULAI: { by: pustakawan, title: { id: Mulai, en: Begin }, target: sedang } }';
const inside = (last: string): string =>
  `initial: satu, onDone: sedang, states: { satu: { title: { id: Satu, en: One }, ${last} }, dua: { title: { id: Dua, en: Two }, type: final } }`;
const itself = { name: 'diperiksa.isi', problem: '#turn-by-itself' };

testRule('turn-unkept', {
  valid: [
    { says: 'regions that people begin', edits: [turns(BY_PEOPLE)] },
    {
      says: 'a region that is done without having begun',
      edits: [turns(`${BY_PEOPLE}, after: { 1 days: sudah }`)],
    },
    {
      says: 'a first part that people finish',
      edits: [turns(inside('on: { SIAP: { by: pustakawan, title: { id: Siap, en: Ready }, target: dua } }'))],
    },
    {
      says: 'waiting that goes on without turns',
      edits: [turns(`${BY_PEOPLE}, after: { 1 days: sedang }`, '', 'join: any')],
    },
  ],
  invalid: [
    {
      says: 'time that begins one',
      edits: [turns(`${BY_PEOPLE}, after: { «1 days»: sedang }`)],
      params: [itself],
    },
    {
      says: 'a condition that begins one',
      edits: [turns('«always»: { guard: { cel: data.tertutup }, target: sedang }')],
      params: [itself],
    },
    {
      says: 'time of the region as a whole',
      edits: [turns(BY_PEOPLE, 'after: { «1 days»: isi.sedang }')],
      params: [itself],
    },
    {
      says: 'a first part that ends by itself, after which the next begins',
      edits: [turns(inside('after: { «1 days»: dua }'))],
      params: [itself],
    },
    {
      says: 'a region that is parallel, so that it has no first part',
      edits: [
        [
          '    entry: [{ assign: { to: data.penjaga } }]\n',
          `    type: parallel
    turns: one
    states:
      isi: { title: { id: Isi, en: Pages }, type: «parallel», states: { satu: { title: { id: Satu, en: One } }, dua: { title: { id: Dua, en: Two } } } }
`,
        ],
      ],
      params: [{ name: 'diperiksa.isi', problem: '#turn-parallel' }],
    },
  ],
});
