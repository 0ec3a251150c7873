import { testRule } from '../testing/rule-cases.ts';

testRule('headline-readers', {
  valid: [
    { says: 'a headline that all read who see the case', edits: [['headline: judul', 'headline: judul']] },
  ],
  invalid: [
    {
      says: 'a headline that only some may read',
      edits: [['headline: judul', 'headline: «nama»']],
      params: [{ name: 'nama' }],
    },
  ],
});
