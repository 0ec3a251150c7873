/** Patterns of text fields. They meet citizens' input, so they run in linear time (RE2), never as JS RegExp. */
import { RE2JS } from 're2js';

const cache = new Map<string, RE2JS>();
const cacheSize = 1000;

/** Longest pattern that is compiled: RE2 bounds the time by pattern length times text length. */
export const maxPatternLength = 500;

/** Does the whole text match? @throws when the pattern is invalid, which the rule `pattern-invalid` excludes. */
export function matchesPattern(pattern: string, text: string): boolean {
  return compiled(pattern).matches(text);
}

/** Why the pattern cannot be used, or null when it can. */
export function patternProblem(pattern: string): string | null {
  if (pattern.length > maxPatternLength) return `longer than ${maxPatternLength} characters`;
  try {
    compiled(pattern);
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.replace(/^error parsing regexp: /, '');
  }
}

function compiled(pattern: string): RE2JS {
  const known = cache.get(pattern);
  if (known !== undefined) return known;
  const fresh = RE2JS.compile(pattern);
  if (cache.size >= cacheSize) cache.clear();
  cache.set(pattern, fresh);
  return fresh;
}
