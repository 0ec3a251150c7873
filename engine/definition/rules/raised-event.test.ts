import { testRule } from '../testing/rule-cases.ts';
import type { Edit } from '../testing/edit.ts';

const raise = (event: string): Edit => [
  '    entry: [{ assign: { to: data.penjaga } }]\n',
  `    entry: [{ raise: ${event} }]\n`,
];
const handle = (event: string): Edit => [
  '      BATALKAN:\n',
  `      ${event}: { target: ditolak }\n      BATALKAN:\n`,
];

testRule('raised-event', {
  valid: [{ says: 'an event that is raised and handled', edits: [raise('INGATKAN'), handle('INGATKAN')] }],
  invalid: [
    {
      says: 'an event nobody handles',
      edits: [raise('«INGATKAN»')],
      params: [{ name: 'INGATKAN', problem: '#unhandled' }],
    },
    {
      says: 'a handler of what nobody raises',
      edits: [handle('«INGATKAN»')],
      params: [{ name: 'INGATKAN', problem: '#unraised' }],
    },
    {
      says: 'a name that is not quite the same',
      edits: [handle('«INGATKAN»'), raise('«INGATKAM»')],
      params: [
        { name: 'INGATKAN', problem: '#unraised', suggestion: 'INGATKAM' },
        { name: 'INGATKAM', problem: '#unhandled', suggestion: 'INGATKAN' },
      ],
    },
    {
      says: 'raising what people send',
      edits: [raise('«BATALKAN»')],
      params: [{ name: 'BATALKAN', problem: '#of-people' }],
    },
  ],
});
