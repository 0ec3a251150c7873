import { testRule } from '../testing/rule-cases.ts';

testRule('expression-syntax', {
  valid: [
    {
      says: 'an expression in quotes',
      edits: [['cel: data.jumlah <= settings.batas', 'cel: \'data.judul == "a: b"\'']],
    },
  ],
  invalid: [
    {
      says: 'an expression that breaks off',
      edits: [['cel: data.jumlah <= settings.batas', 'cel: data.jumlah <=« »']],
      params: [{ reason: 'Unexpected token: EOF' }],
    },
    {
      says: 'two names without an operator',
      edits: [['cel: data.jumlah <= settings.batas', 'cel: data.jumlah «data».jumlah']],
      params: [{ reason: "Unexpected character: 'a'" }],
    },
  ],
});
