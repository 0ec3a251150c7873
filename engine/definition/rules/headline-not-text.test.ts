import { testRule } from '../testing/rule-cases.ts';

testRule('headline-not-text', {
  valid: [
    {
      says: 'a personal text as headline',
      edits: [['headline: judul', 'headline: nama']],
    },
  ],
  invalid: [
    {
      says: 'a number as headline',
      edits: [['headline: judul', 'headline: «jumlah»']],
      params: [{ name: 'jumlah' }],
    },
  ],
});
