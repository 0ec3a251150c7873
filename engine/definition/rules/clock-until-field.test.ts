import { testRule } from '../testing/rule-cases.ts';

testRule('clock-until-field', {
  valid: [
    { says: 'a date', edits: [[`length: 2 working days`, `until: data.tanggal`]] },
    {
      says: 'a time before a date',
      edits: [[`length: 2 working days`, `until: { before: 3 working days, of: data.tanggal }`]],
    },
  ],
  invalid: [
    {
      says: 'a text',
      edits: [[`length: 2 working days`, `until: «data.judul»`]],
      params: [{ name: 'judul', reason: '#other-type' }],
    },
    {
      says: 'a text that is counted back from',
      edits: [[`length: 2 working days`, `until: { before: 2 days, of: «data.judul» }`]],
      params: [{ name: 'judul', reason: '#other-type' }],
    },
    {
      says: 'a personal date',
      edits: [
        [`length: 2 working days`, `until: «data.tanggal»`],
        [`tanggal: { type: date,`, `tanggal: { type: date, personal: true,`],
      ],
      params: [{ name: 'tanggal', reason: '#personal-field' }],
    },
  ],
});
