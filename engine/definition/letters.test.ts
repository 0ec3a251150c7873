import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { piecesOf } from './letters.ts';
import { letterFile } from './schema/letter.ts';

describe('a sentence of a letter', () => {
  it('is cut at its holes, and what is no hole stays', () => {
    expect(piecesOf('Kepada {nama}, nomor {case.number}: { dan }')).toEqual([
      { kind: 'words', text: 'Kepada ' },
      { kind: 'field', field: 'nama' },
      { kind: 'words', text: ', nomor ' },
      { kind: 'case', of: 'number' },
      { kind: 'words', text: ': ' },
      { kind: 'field', field: ' dan ' },
    ]);
    expect(piecesOf('a } b {')).toEqual([{ kind: 'words', text: 'a } b {' }]);
  });
});

describe('the page of letters', () => {
  it('has a table for every shape with exactly its keys', () => {
    const page = readFileSync('docs/reference/letters.md', 'utf8');
    const documented = page
      .split(/^## /m)
      .filter((section) => /^\| Key +\|/m.test(section))
      .map((section) => [...section.matchAll(/^\| `([a-z]+)` +\|/gm)].map(([, key = '']) => key).sort());
    const shapes: string[][] = [];
    const visit = (schema: z.core.$ZodType): void => {
      const def = schema._zod.def as unknown as Readonly<Record<string, unknown>>;
      if (def['type'] === 'object') {
        const shape = def['shape'] as Readonly<Record<string, z.core.$ZodType>>;
        const keys = Object.keys(shape).sort();
        if (!['en,id', 'cel'].includes(keys.join())) shapes.push(keys);
        Object.values(shape).forEach(visit);
      }
      for (const key of ['innerType', 'element'])
        if (def[key] !== undefined) visit(def[key] as z.core.$ZodType);
      for (const option of (def['options'] ?? []) as z.core.$ZodType[]) visit(option);
    };
    visit(letterFile);
    expect(documented.map(String).sort()).toEqual(shapes.map(String).sort());
  });
});
