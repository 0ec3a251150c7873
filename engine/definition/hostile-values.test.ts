import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { processShape } from './schema/process.ts';
import { aboutLike, keysOfShape, wrongValues } from './testing/any-process.ts';
import { expectRead } from './testing/hostile.ts';
import { smallProcess } from './testing/small-process.ts';

const shipped = readFileSync('workflows/pengaduan_sp4n/v1.yaml', 'utf8');
expectRead(shipped);

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, inner]) =>
    pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...inside];
}

function replaced(path: Path, value: unknown): string {
  const root = { top: parse(smallProcess) as unknown };
  let parent: object = root;
  const steps = ['top', ...path];
  for (const step of steps.slice(0, -1)) parent = Reflect.get(parent, step) as object;
  Reflect.set(parent, steps.at(-1) ?? '', value);
  return JSON.stringify(root.top, null, 1);
}

describe('any value at any place', () => {
  const places = pathsOf(parse(smallProcess));

  it('of the small process is accepted or refused with a code and a place', () => {
    expect(places.length).toBeGreaterThan(200);
    // Each place meets some of the wrong values, and each wrong value many places.
    for (const [index, path] of places.entries())
      for (let nth = index % 5; nth < wrongValues.length; nth += 5)
        expectRead(replaced(path, wrongValues[nth]));
  }, 120_000);

  it('of the schema, drawn from its shape, is accepted or refused with a code and a place', () => {
    const seen = new Set<string>();
    const files = aboutLike(processShape, seen);
    fc.assert(
      fc.property(files, (file) => void expectRead(JSON.stringify(file, null, 1))),
      { numRuns: 400 },
    );
    // A key is often drawn in several maps; what is left out here is drawn in another run.
    const all = keysOfShape(processShape);
    expect([...all].filter((key) => seen.has(key)).length).toBeGreaterThan(all.size * 0.8);
  }, 120_000);
});

describe('edits of a file without knowing what it means', () => {
  const characters = fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '-',
      '#',
      '&a',
      '*a',
      '!',
      '|',
      '>',
      '"',
      "'",
      '%',
      '@',
      '?',
      '\n',
      '\t',
      '  ',
    ],
    ...[
      '\r',
      '\0',
      '\u200b',
      '\u202e',
      '\ufeff',
      '\ud800',
      '0',
      'x',
      'а',
      '<<',
      '__proto__',
      '---\n',
      '...\n',
    ],
  );
  const edit = fc.tuple(fc.nat(shipped.length - 1), fc.nat(20), characters, fc.boolean());

  it('never crash the reader and never make it slow', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let text = shipped;
        for (const [at, length, put, isInsert] of edits)
          text = text.slice(0, at) + put + text.slice(isInsert ? at : at + length);
        expectRead(text);
      }),
      { numRuns: 250 },
    );
  }, 120_000);

  it('nor do lines that change places, or are there twice', () => {
    const lines = shipped.split('\n');
    const line = fc.nat(lines.length - 1);
    fc.assert(
      fc.property(fc.array(fc.tuple(line, line, fc.boolean()), { minLength: 1, maxLength: 4 }), (moves) => {
        const moved = [...lines];
        for (const [from, to, twice] of moves)
          moved.splice(to, 0, ...(twice ? [moved[from] ?? ''] : moved.splice(from, 1)));
        expectRead(moved.join('\n'));
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  it('any bytes read as text are accepted or refused with a code and a place', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 2000 }),
        (bytes) => void expectRead(new TextDecoder().decode(bytes)),
      ),
      { numRuns: 300 },
    );
  });
});
