import { allowedEach, withEach } from '../testing/each-edits.ts';
import type { Edit } from '../testing/edit.ts';
import { testRule } from '../testing/rule-cases.ts';

/** Two regions; `task` stands at the first step of the second, `more` at the parallel state, `region` at the region. */
const regions = (task: string, { more = '', region = '', first = '' } = {}): Edit => [
  '    entry: [{ assign: { to: data.penjaga } }]\n',
  `    type: parallel
    ${more === '' ? '' : `${more}\n    `}onDone: dipinjam
    states:
      sampul:
        title: { id: Sampul, en: Cover }
        initial: dilihat
        states:
          dilihat: { title: { id: Dilihat, en: Looked at }${first}, on: { SAMPUL_BAIK: { by: pustakawan, title: { id: Baik, en: Good }, target: baik } } }
          baik: { title: { id: Baik, en: Good }, type: final }
      isi:
        title: { id: Isi, en: Pages }${region}
        initial: dibaca
        states:
          dibaca: { title: { id: Dibaca, en: Read }, task: ${task}, on: { ISI_BAIK: { by: pustakawan, title: { id: Baik, en: Good }, target: baik } } }
          baik: { title: { id: Baik, en: Good }, type: final }
`,
];
const steps = (task: string, second = ''): string =>
  `ditanya: { title: { id: Ditanya, en: Asked }${task}, on: { JAWAB: { by: pustakawan, title: { id: Jawab, en: Answer }, target: dicek } } }, dicek: { title: { id: Dicek, en: Checked }${second}, on: { CEK: { by: pustakawan, title: { id: Cek, en: Check }, target: dijawab } } }, dijawab: { title: { id: Dijawab, en: Answered }, type: final }`;
const LIST = '{ in: data.anggota, key: it.nomor, none: dipinjam }';
const OPTIONAL = '{ optional: true }';
const MARKED = '{ «optional»: true }';
const step = { name: 'diperiksa.isi.dibaca' };

testRule('task-optional', {
  valid: [
    { says: 'a step of a region that is waited for', edits: [regions(OPTIONAL)] },
    {
      says: 'a region that is named in `all`',
      edits: [regions(OPTIONAL, { more: 'join: { all: [sampul, isi] }' })],
    },
    {
      says: 'a later step of an item',
      edits: allowedEach(LIST, { steps: steps('', `, task: ${OPTIONAL}`) }),
    },
  ],
  invalid: [
    {
      says: 'a state that no join waits for',
      edits: [
        [
          '    title: { id: Diajukan, en: Asked for }\n',
          `    title: { id: Diajukan, en: Asked for }\n    task: ${MARKED}\n`,
        ],
      ],
      params: [{ name: 'diajukan', problem: '#optional-unawaited' }],
    },
    {
      says: 'a region nobody waits for',
      edits: [regions(MARKED, { region: '\n        aside: true' })],
      params: [{ ...step, problem: '#optional-unawaited' }],
    },
    {
      says: 'regions of which one is enough',
      edits: [regions(MARKED, { more: 'join: any' })],
      params: [{ ...step, problem: '#optional-unawaited' }],
    },
    {
      says: 'regions that are all done at once',
      edits: [regions(MARKED, { first: `, task: ${MARKED}` })],
      params: [
        { name: 'diperiksa.sampul.dilihat', problem: '#optional-all' },
        { ...step, problem: '#optional-all' },
      ],
    },
    {
      says: 'items that are all done at once',
      edits: withEach(LIST, { steps: steps(`, task: ${MARKED}`) }),
      params: [{ name: 'diperiksa.ditanya', problem: '#optional-all' }],
    },
  ],
});
