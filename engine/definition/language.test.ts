import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { diagnosticTexts } from '#engine/texts/diagnostics.ts';
import { sectionsIn } from './json-schema.ts';
import { fragmentFile, outcomeTarget, stepsState, usedState } from './schema/fragment.ts';
import { processShape } from './schema/process.ts';

const page = readFileSync('docs/reference/language.md', 'utf8');
/** Sections with a table of keys, by heading. */
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .filter((section) => /^\| Key +\|/m.test(section))
    .map((section) => [section.split('\n', 1)[0] ?? '', keysIn(section)]),
);

function keysIn(section: string): string[] {
  return [...section.matchAll(/^\| `([a-zA-Z_]+)` +\|/gm)].map(([, key]) => key ?? '');
}

/** The objects that the page describes, by their keys; `keep` is the one key more that a field in a form has. */
function documentedObjects(): string[] {
  return sectionsIn(page).map(({ rows }) =>
    signature(rows.map(({ key }) => key).filter((key) => key !== 'keep')),
  );
}

/** Every strict object of the schema by its keys; `keep` is the one key more that a field in a form has. */
function schemaObjects(): Set<string> {
  const found = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (schema: z.core.$ZodType): void => {
    if (seen.has(schema)) return;
    seen.add(schema);
    const def = schema._zod.def as unknown as Readonly<Record<string, unknown>>;
    if (def['type'] === 'object') {
      const shape = def['shape'] as Readonly<Record<string, z.core.$ZodType>>;
      found.add(signature(Object.keys(shape).filter((key) => key !== 'keep')));
      Object.values(shape).forEach(visit);
    }
    for (const key of ['innerType', 'element', 'valueType', 'catchall'])
      if (def[key] !== undefined) visit(def[key] as z.core.$ZodType);
    for (const option of (def['options'] ?? []) as z.core.$ZodType[]) visit(option);
  };
  for (const shape of [processShape, usedState, stepsState, fragmentFile, outcomeTarget]) visit(shape);
  return found;
}

function signature(keys: readonly string[]): string {
  return [...new Set(keys)].sort().join(' ');
}

describe('the page of the process language', () => {
  it('has a table for every part of the schema with exactly its keys, and no other', () => {
    expect([...new Set(documentedObjects())].sort()).toEqual([...schemaObjects()].sort());
    expect(sections.get('Field declared in a form')).toEqual(['keep']);
  });

  it('names only diagnostics that exist', () => {
    const named = [...page.matchAll(/^\| `.*\| ([a-z, -]*?) *\|$/gm)]
      .flatMap(([, list]) => (list ?? '').split(', '))
      .filter((code) => code !== '');
    expect(named.length).toBeGreaterThan(80);
    for (const code of named) expect(Object.keys(diagnosticTexts)).toContain(code);
  });

  it('has examples that are YAML', () => {
    const examples = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, example]) => example ?? '');
    expect(examples.length).toBeGreaterThan(20);
    for (const example of examples)
      expect(() => {
        parse(example);
      }).not.toThrow();
  });
});
