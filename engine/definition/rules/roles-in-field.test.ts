import type { Edit } from '../testing/edit.ts';
import { testRule } from '../testing/rule-cases.ts';

const roles = (reference: string): Edit => [
  '        by: pustakawan\n        title: { id: Periksa',
  `        by: { roles_in: ${reference} }\n        title: { id: Periksa`,
];
const field = (options: string): Edit => [
  '  tertutup: { type: boolean',
  `  penyetuju: { type: choices, of: ${options}, required: false, label: { id: Penyetuju, en: Approvers } }\n  tertutup: { type: boolean`,
];
const asked: Edit = [
  'form: [judul, jumlah, nama, tertutup,',
  'form: [judul, jumlah, nama, tertutup, penyetuju,',
];
const STAFF = '{ pustakawan: { id: Pustakawan, en: Librarian } }';
const PUBLIC =
  '{ pustakawan: { id: Pustakawan, en: Librarian }, peminjam: { id: Peminjam, en: Borrower }, ketua: { id: Ketua, en: Chair } }';

testRule('roles-in-field', {
  valid: [{ says: 'choices of staff roles', edits: [roles('data.penyetuju'), field(STAFF), asked] }],
  invalid: [
    {
      says: 'a field that is no list of choices',
      edits: [roles('«data.judul»')],
      params: [{ name: 'judul', problem: '#no-choices' }],
    },
    {
      says: 'options that are no staff roles',
      edits: [roles('«data.penyetuju»'), field(PUBLIC), asked],
      params: [{ name: 'peminjam, ketua', problem: '#no-staff-role' }],
    },
  ],
});
