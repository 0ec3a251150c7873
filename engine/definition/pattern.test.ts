import { describe, expect, it } from 'vitest';
import { matchesPattern, patternParts, patternProblem } from './pattern.ts';

describe('a pattern of a text field', () => {
  it('must match the whole text', () => {
    expect(matchesPattern('[0-9]{4}', '1234')).toBe(true);
    expect(matchesPattern('[0-9]{4}', '12345')).toBe(false);
    expect(matchesPattern('a|ab', 'ab')).toBe(true);
    expect(matchesPattern('[0-9]{4}', '1234\n')).toBe(false);
  });

  it('takes no long time on what makes a backtracking engine run for ever', () => {
    const before = performance.now();
    expect(matchesPattern('(a+)+b', 'a'.repeat(5000))).toBe(false);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it.each([
    ['', 0],
    ['abc', 3],
    ['a{10}', 10],
    ['(ab){10}c', 21],
    ['((a{5}){4}b){2,3}', 63],
    ['[0-9]{6}', 6],
    ['\\p{L}{10}', 60],
    ['[\\p{L}\\d]', 6],
    ['a{3,}', 3],
    ['(((', 0],
    ['\\(a\\)', 3],
  ])('%s has %i parts when its repetitions are written out', (pattern, parts) => {
    expect(patternParts(pattern)).toBe(parts);
  });

  it('has a problem when RE2 does not know it or it is too long', () => {
    expect(patternProblem('[0-9]+')).toBeNull();
    expect(patternProblem('(?=a)')).toContain('(?=');
    expect(patternProblem('a'.repeat(501))).toContain('500');
    expect(patternProblem('(a{1000}){1000}')).not.toBeNull();
  });
});
