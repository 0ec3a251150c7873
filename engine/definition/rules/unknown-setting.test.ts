import { testRule } from '../testing/rule-cases.ts';

testRule('unknown-setting', {
  valid: [
    {
      says: 'a setting that is declared',
      edits: [['cel: data.jumlah <= settings.batas', 'cel: settings.batas > 0']],
    },
  ],
  invalid: [
    {
      says: 'a misspelt setting',
      edits: [['settings.batas', 'settings.«bats»']],
      params: [{ name: 'bats', suggestion: 'batas' }],
    },
    {
      says: 'the length of a clock',
      edits: [['length: 2 working days', 'length: { setting: «bats» }']],
      params: [{ name: 'bats', suggestion: 'batas' }],
    },
  ],
});
