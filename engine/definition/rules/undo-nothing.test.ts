import { testRule } from '../testing/rule-cases.ts';
import type { Edit } from '../testing/edit.ts';

const undo = (text: string): Edit => ['do: [{ set: { jenis: buku } }]', `do: [{ undo: ${text} }]`];
const CALLED: Edit = [
  'do: [{ transfer: { unit: data.cabang } }]',
  'do: [{ call: { connector: rak.pesan, undo: { connector: rak.lepas } } }]',
];
const UNDOABLE_NOWHERE = '#nothing-undoable';

testRule('undo-nothing', {
  valid: [
    { says: 'everything, where a call has an undo', edits: [CALLED, undo('all')] },
    { says: 'the state in which it was ordered', edits: [CALLED, undo('[diajukan]')] },
  ],
  invalid: [
    {
      says: 'everything, where nothing has an undo',
      edits: [undo('«all»')],
      params: [{ name: 'all', problem: UNDOABLE_NOWHERE }],
    },
    {
      says: 'a state that orders nothing',
      edits: [CALLED, undo('[«dipinjam»]')],
      params: [{ name: 'dipinjam', problem: UNDOABLE_NOWHERE }],
    },
    {
      says: 'a state that is not there',
      edits: [CALLED, undo('[«diajuka»]')],
      params: [{ name: 'diajuka', problem: '#unknown-name', suggestion: 'diajukan' }],
    },
  ],
});
