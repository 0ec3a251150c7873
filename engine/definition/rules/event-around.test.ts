import { testRule } from '../testing/rule-cases.ts';
import type { Edit } from '../testing/edit.ts';

const inside = (event: string): Edit => [
  '    entry: [{ assign: { to: data.penjaga } }]\n',
  `    initial: rak\n    states: { rak: { title: { id: Rak, en: Shelf }, on: { ${event}: { by: pustakawan, title: { id: Pinjamkan, en: Lend }, target: dipinjam } } } }\n`,
];

testRule('event-around', {
  valid: [{ says: 'another event inside', edits: [inside('AMBIL')] }],
  invalid: [
    {
      says: 'the same event inside',
      edits: [inside('«PINJAMKAN»')],
      params: [{ event: 'PINJAMKAN', state: 'diperiksa' }],
    },
    {
      says: 'an event that the state around shares',
      edits: [inside('«BATALKAN»')],
      params: [{ event: 'BATALKAN', state: 'diperiksa' }],
    },
  ],
});
