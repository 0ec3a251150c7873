import { testRule } from '../testing/rule-cases.ts';

const staff = '  pustakawan: { kind: staff, at: unit,';
const roles = (to: string, own = '', top = '') =>
  [
    staff,
    `  kepala: { kind: staff, at: unit.parent,${top} title: { id: Kepala, en: Head } }\n${staff} conflict_goes_to: ${to},${own}`,
  ] as const;

testRule('conflict-ring', {
  valid: [{ says: 'a way upward that ends', edits: [roles('kepala')] }],
  invalid: [
    {
      says: 'a role that passes to itself',
      edits: [roles('«pustakawan»')],
      params: [{ name: 'pustakawan' }],
    },
    {
      says: 'two roles that pass to each other',
      edits: [roles('«kepala»', '', ' conflict_goes_to: «pustakawan»,')],
      params: [{ name: 'kepala' }, { name: 'pustakawan' }],
    },
  ],
});
