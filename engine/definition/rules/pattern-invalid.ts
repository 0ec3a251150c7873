import { patternProblem } from '../pattern.ts';
import { fieldsAndColumns } from '../walk.ts';
import type { Rule } from './rule.ts';

/** A pattern compiles in RE2, which has no lookahead and no backreference and so never takes long. */
export const patternInvalid: Rule = {
  code: 'pattern-invalid',
  severity: 'error',
  check({ model }, report) {
    for (const { path, value } of fieldsAndColumns(model)) {
      const reason =
        value.type === 'text' && value.pattern !== undefined ? patternProblem(value.pattern) : null;
      if (reason !== null) report([...path, 'pattern'], { reason });
    }
  },
};
