import { testRule } from '../testing/rule-cases.ts';

testRule('headline-not-text', {
  valid: [
    {
      says: 'a personal text as headline',
      edits: [
        ['headline: judul', 'headline: nama'],
        ["personal: true, pattern: '[a-z ]+', sees: [starter, unit],", "personal: true, pattern: '[a-z ]+',"],
      ],
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
