import { testRule } from '../testing/rule-cases.ts';

testRule('pattern-invalid', {
  valid: [
    {
      says: 'what RE2 knows',
      edits: [["'[a-z ]+'", "'(?i)[a-z]{2,5}'"]],
    },
  ],
  invalid: [
    {
      says: 'a bracket that is not closed',
      edits: [["'[a-z ]+'", "«'[a-z'»"]],
      params: [{ reason: 'missing closing ]: `[a-z`' }],
    },
    {
      says: 'a backreference',
      edits: [["'[a-z ]+'", "«'(a)\\1'»"]],
      params: [{ reason: 'invalid escape sequence: `\\1`' }],
    },
    {
      says: 'a lookahead',
      edits: [["'[a-z ]+'", "«'(?=a)a'»"]],
      params: [{ reason: 'invalid or unsupported Perl syntax: `(?=`' }],
    },
  ],
});
