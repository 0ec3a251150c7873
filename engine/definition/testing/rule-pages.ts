/** The examples on the page of a rule, laid over the small process. */
import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { smallProcess } from './small-process.ts';

export const PAGES = 'docs/reference/rules';

/** The yaml blocks of a page: what is wrong, and what is right. */
export function examplesOf(code: string): string[] {
  const page = readFileSync(`${PAGES}/${code}.md`, 'utf8');
  return [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, example]) => example ?? '');
}

/** The small process with a part laid over it; null takes a key away. */
export function withExample(example: string): string {
  return stringify(laidOver(parse(smallProcess), parse(example)));
}

function laidOver(base: unknown, part: unknown): unknown {
  if (!isMap(base) || !isMap(part)) return part;
  const result = { ...base };
  for (const [key, value] of Object.entries(part)) {
    if (value === null) Reflect.deleteProperty(result, key);
    else result[key] = laidOver(base[key], value);
  }
  return result;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
