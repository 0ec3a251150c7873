import { testRule } from '../testing/rule-cases.ts';

const FLOW = 'stops: { entering: diperiksa }';

testRule('rests-elsewhere', {
  valid: [
    { says: 'a state that the clock does not name', edits: [[FLOW, `${FLOW}\n    rests: dipinjam`]] },
    {
      says: 'a closed state, though it stops with `closed`',
      edits: [[FLOW, 'stops: { entering: closed }\n    rests: dipinjam']],
    },
  ],
  invalid: [
    {
      says: 'a state that starts it',
      edits: [[FLOW, `${FLOW}\n    rests: [dipinjam, «diajukan»]`]],
      params: [{ name: 'periksa', value: 'diajukan' }],
    },
    {
      says: 'a state that stops it',
      edits: [[FLOW, `${FLOW}\n    rests: «diperiksa»`]],
      params: [{ name: 'periksa', value: 'diperiksa' }],
    },
    {
      says: 'a state that pauses it',
      edits: [[FLOW, `${FLOW}\n    pauses: { in: dipinjam }\n    rests: «dipinjam»`]],
      params: [{ name: 'periksa', value: 'dipinjam' }],
    },
  ],
});
