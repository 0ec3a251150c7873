import { testRule } from '../testing/rule-cases.ts';

const owner = '    owner: pustakawan';
const ladder = (mark = 'owner') =>
  `${owner}\n    ladder: [{ at: due, do: [{ assign: { superior_of: ${mark} } }] }]`;
const librarian = '  pustakawan: { kind: staff, at: unit, title: { id: Pustakawan, en: Librarian } }';
const role = (name: string, more: string) =>
  `\n  ${name}: { kind: staff, ${more}, title: { id: Kepala, en: Head } }`;

testRule('superior-unknown', {
  valid: [
    {
      says: 'an owner whose conflicts go to somebody',
      edits: [
        [owner, ladder()],
        [
          librarian,
          librarian.replace('at: unit,', 'at: unit, conflict_goes_to: kepala,') + role('kepala', 'at: unit'),
        ],
      ],
    },
    {
      says: 'the only role of the unit above',
      edits: [
        [owner, ladder()],
        [librarian, librarian + role('kepala', 'at: unit.parent')],
      ],
    },
    {
      says: 'of several at the unit above the one that conflicts go to',
      edits: [
        [owner, ladder()],
        [
          librarian,
          librarian +
            role('pengawas', 'at: unit.parent') +
            role('camat', 'at: unit.parent') +
            role('lurah', 'at: unit, conflict_goes_to: camat'),
        ],
      ],
    },
  ],
  invalid: [
    {
      says: 'nobody above',
      edits: [[owner, ladder('«owner»')]],
      params: [{ reason: '#superior-none' }],
    },
    {
      says: 'two of whom it may be either',
      edits: [
        [owner, ladder('«owner»')],
        [librarian, librarian + role('a', 'at: unit.parent') + role('b', 'at: unit.parent')],
      ],
      params: [{ reason: '#superior-none' }],
    },
    {
      says: 'a clock that the public owns',
      edits: [[owner, ladder('«owner»').replace('pustakawan', 'peminjam')]],
      params: [{ reason: '#superior-owner' }],
    },
    {
      says: 'an effect outside a ladder',
      edits: [['assign: { to: data.penjaga }', 'assign: { superior_of: «owner» }']],
      params: [{ reason: '#superior-ladder' }],
    },
  ],
});
