import { testRule } from '../testing/rule-cases.ts';

testRule('unknown-event', {
  valid: [
    {
      says: 'an event of another state',
      edits: [['did: AJUKAN', 'did: PERIKSA']],
    },
  ],
  invalid: [
    {
      says: 'a misspelt event of who did it, of a superior and of a window',
      edits: [
        [
          '        by: pustakawan',
          '        by: [{ who_did: «AJUKN» }, { role: pustakawan, at: { superior_of: «AJUKAM» } }]',
        ],
        [
          '        title: { id: Batalkan, en: Cancel }',
          '        title: { id: Batalkan, en: Cancel }\n        within: «2 days of AJUKA»',
        ],
      ],
      params: [
        { name: 'AJUKA', suggestion: 'AJUKAN' },
        { name: 'AJUKN', suggestion: 'AJUKAN' },
        { name: 'AJUKAM', suggestion: 'AJUKAN' },
      ],
    },
    {
      says: 'a misspelt event, which would exclude nobody',
      edits: [['did: AJUKAN', 'did: «AJUKN»']],
      params: [{ name: 'AJUKN', suggestion: 'AJUKAN' }],
    },
  ],
});
