import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { givenShape } from './shape/given.ts';
import { scenarioShape } from './shape/scenario.ts';

const page = readFileSync('docs/reference/scenarios.md', 'utf8');
const documented = page
  .split(/^## /m)
  .filter((section) => /^\| Key +\|/m.test(section))
  .map((section) => [...section.matchAll(/^\| `([a-z_]+)` +\|/gm)].map(([, key]) => key ?? ''));

/** Every strict object of the shapes by its keys. `given` under `given` is only in the file of that name. */
function shapes(): Set<string> {
  const found = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (schema: z.core.$ZodType): void => {
    if (seen.has(schema)) return;
    seen.add(schema);
    const def = schema._zod.def as unknown as Readonly<Record<string, unknown>>;
    if (def['type'] === 'object') {
      const shape = def['shape'] as Readonly<Record<string, z.core.$ZodType>>;
      found.add(signature(Object.keys(shape)));
      Object.values(shape).forEach(visit);
    }
    for (const key of ['innerType', 'element', 'valueType'])
      if (def[key] !== undefined) visit(def[key] as z.core.$ZodType);
    for (const option of (def['options'] ?? []) as z.core.$ZodType[]) visit(option);
  };
  visit(givenShape);
  visit(scenarioShape);
  return found;
}

function signature(keys: readonly string[]): string {
  return keys
    .filter((key) => key !== 'given' || !keys.includes('units'))
    .sort()
    .join(' ');
}

describe('the page of scenarios', () => {
  it('has a table for every part of the shapes with exactly its keys, and no other', () => {
    expect([...new Set(documented.map(signature))].sort()).toEqual([...shapes()].sort());
  });

  it('has examples that are YAML', () => {
    const examples = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, example]) => example ?? '');
    expect(examples.length).toBeGreaterThan(10);
    for (const example of examples)
      expect(() => {
        parse(example);
      }).not.toThrow();
  });
});
