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

/** Together the patterns of one file may become so large: a machine compiles them in a few tenths of a second. */
export const maxPatternParts = 100_000;

/** How many parts a pattern has once its repetitions are written out; an estimate, never far too low. */
export function patternParts(pattern: string): number {
  // Refused for its length alone.
  if (pattern.length > maxPatternLength) return 0;
  const groups: number[] = [];
  let sum = 0;
  let last = 0;
  const parts = /\\[pP](?:\{[^}]*\}|.)|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{(\d+)(?:,(\d*))?\}|[^]/gu;
  for (const [part, least, most] of pattern.matchAll(parts)) {
    if (part === '(') {
      groups.push(sum);
      sum = 0;
      last = 0;
    } else if (part === ')') {
      last = sum;
      sum += groups.pop() ?? 0;
    } else if (least !== undefined) {
      const times = Math.max(Number(least), Number(most ?? 0), 1);
      sum += last * (times - 1);
      last *= times;
    } else {
      // A class of Unicode has hundreds of ranges.
      last = 1 + 5 * (part.match(/\\[pP]/g)?.length ?? 0);
      sum += last;
    }
  }
  return sum + groups.reduce((all, group) => all + group, 0);
}

function compiled(pattern: string): RE2JS {
  const known = cache.get(pattern);
  if (known !== undefined) return known;
  const fresh = RE2JS.compile(pattern);
  if (cache.size >= cacheSize) cache.clear();
  cache.set(pattern, fresh);
  return fresh;
}
