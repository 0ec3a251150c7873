/** The examples on the page of a rule, laid over the small process. */
import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import type { Files } from '../uses.ts';
import { smallProcess } from './small-process.ts';

export const PAGES = 'docs/reference/rules';

/** The yaml blocks of a page: what is wrong, and what is right. */
export function examplesOf(code: string): string[] {
  const page = readFileSync(`${PAGES}/${code}.md`, 'utf8');
  return [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, example]) => example ?? '');
}

/** The small process with a part laid over it; null takes a key away. What comes after a file's name is that file. */
export function withExample(example: string): string {
  const [part = ''] = example.split(BEFORE_FILE);
  return stringify(laidOver(parse(smallProcess), parse(part)));
}

/** Files that stand in an example below the part of the process, each after its name. */
export function filesOfExample(example: string): Files {
  const [, ...rest] = example.split(BEFORE_FILE);
  const named = rest.flatMap((name, index) =>
    index % 2 === 0 ? [[name, { file: name, text: rest[index + 1] ?? '', shared: false }] as const] : [],
  );
  return Object.fromEntries(named);
}

const BEFORE_FILE = /^---\n# ([a-z]+\/[a-z0-9_]+\.yaml)\n/m;

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
