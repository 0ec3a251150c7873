import { testRule } from '../testing/rule-cases.ts';

const ENTRY = '    entry: [{ assign: { to: data.penjaga } }]\n';

testRule('branches-end-open', {
  valid: [
    {
      says: 'one `always` that waits',
      edits: [[ENTRY, `${ENTRY}    always: { guard: { cel: data.tertutup }, target: ditolak }\n`]],
    },
    {
      says: 'several with an open end',
      edits: [
        [
          ENTRY,
          `${ENTRY}    always: [{ guard: { cel: data.tertutup }, target: ditolak }, { target: dipinjam }]\n`,
        ],
      ],
    },
  ],
  invalid: [
    {
      says: 'a wait that may lead nowhere',
      edits: [
        [ENTRY, `${ENTRY}    after: { 3 days: { «guard»: { cel: data.tertutup }, target: ditolak } }\n`],
      ],
      params: [{}],
    },
    {
      says: 'several that may all refuse',
      edits: [
        [
          ENTRY,
          `${ENTRY}    always: [{ guard: { cel: data.tertutup }, target: ditolak }, { «guard»: { cel: data.jumlah > 2 }, target: dipinjam }]\n`,
        ],
      ],
      params: [{}],
    },
  ],
});
