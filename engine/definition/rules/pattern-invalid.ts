import { maxPatternParts, patternParts, patternProblem } from '../pattern.ts';
import { fieldsAndColumns } from '../walk.ts';
import type { Rule } from './rule.ts';

/** A pattern compiles in RE2, which has no lookahead and no backreference and so never takes long. */
export const patternInvalid: Rule = {
  code: 'pattern-invalid',
  severity: 'error',
  check({ model }, report) {
    const problems = new Map<string, string | null>();
    let parts = 0;
    const problemOf = (pattern: string): string | null => {
      parts += patternParts(pattern);
      // Thousands of small ones take as long as one that is too large.
      return parts > maxPatternParts
        ? 'the patterns of this file are too large together'
        : patternProblem(pattern);
    };
    for (const { path, value } of fieldsAndColumns(model)) {
      if (value.type !== 'text' || value.pattern === undefined) continue;
      const known = problems.get(value.pattern);
      const reason = known === undefined ? problemOf(value.pattern) : known;
      problems.set(value.pattern, reason);
      if (reason !== null) report([...path, 'pattern'], { reason });
    }
  },
};
