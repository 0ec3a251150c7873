import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatWidth, formatYaml } from './format.ts';
import { parseSource } from './parse.ts';
import { readProcess } from './read.ts';
import { toValue } from './source.ts';
import { smallProcess } from './testing/small-process.ts';

function formatted(text: string): string {
  const result = formatYaml(text, 'v1.yaml');
  if ('diagnostics' in result) throw new Error(result.diagnostics.map(({ code }) => code).join());
  return result.text;
}

function valueOf(text: string): string {
  const { source, diagnostics } = parseSource(text, 'v1.yaml');
  expect(diagnostics).toEqual([]);
  return JSON.stringify(source.root === null ? null : toValue(source.root));
}

const long = (length: number): string =>
  'kata '
    .repeat(Math.ceil(length / 5))
    .slice(0, length)
    .trim();
const shipped = readFileSync('workflows/pengaduan_sp4n/v1.yaml', 'utf8');

describe('formatting', () => {
  it.each([
    ['blanks in brackets', 'a: {b: [ 1,2 ]}\n', 'a: { b: [1, 2] }\n'],
    ['columns that were lined up', 'a:   1\nbcd: 2\n', 'a: 1\nbcd: 2\n'],
    ['levels of four blanks', 'a:\n    b: 1\n', 'a:\n  b: 1\n'],
    ['lists at the level of their key', 'a:\n- b\n', 'a:\n  - b\n'],
    ['empty lines in a row', 'a: 1\n\n\n\nb: 2\n', 'a: 1\n\nb: 2\n'],
    ['a missing last line end', 'a: 1', 'a: 1\n'],
    ['Windows line ends', 'a: 1\r\nb: { c: 2 }\r\n', 'a: 1\nb: { c: 2 }\n'],
    ['brackets over several lines that fit on one', 'a: {\n  b: 1,\n  c: 2 }\n', 'a: { b: 1, c: 2 }\n'],
  ])('tidies %s', (_what, from, to) => expect(formatted(from)).toBe(to));

  it.each([
    ['quotes as they were', `a: 'x'\nb: "y"\nc: z\n`],
    ['anchors and aliases', 'a: &x { b: 1 }\nc: *x\n'],
    ['comments above, beside and below', '# 1\na: 1 # 2\n# 3\nb:\n  # 4\n  c: 1\n\n# 5\n'],
    ['comments within brackets', 'a:\n  [\n    1, # one\n    2\n  ]\n'],
    ['numbers, dates and nothing', 'a: 7.10\nb: 2026-01-01\nc: null\nd: ~\ne:\n'],
    ['texts of several lines', 'a: |\n  x\n   y\nb: >\n  p q\n'],
  ])('keeps %s', (_what, text) => expect(formatted(text)).toBe(text));

  it('opens brackets only where they end beyond the width, from outside in', () => {
    const fits = `a: { b: ${'x'.repeat(formatWidth - 10)} }`;
    expect(fits).toHaveLength(formatWidth);
    expect(formatted(`${fits}\n`)).toBe(`${fits}\n`);
    expect(formatted(`${fits.replace('x', 'xx')}\n`)).toMatch(/^a:\n  b: x+\n$/);
    const inner = `{ c: ${long(70)}, d: ${long(70)} }`;
    expect(formatted(`a: { b: ${inner}, e: 1 }\n`)).toBe(`a:\n  b: ${inner}\n  e: 1\n`);
  });

  it('folds a text that is longer than a line', () => {
    const text = formatted(`a: ${long(400)}\n`);
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(formatWidth);
    expect(valueOf(text)).toBe(valueOf(`a: ${long(400)}\n`));
  });

  it.each(['', 'a: [1\n', 'a: 1\na: 2\n', 'a: !x 1\n', 'a: 1\n---\nb: 1\n'])(
    'refuses %j with what the reader says of it',
    (text) => {
      const { diagnostics } = parseSource(text, 'v1.yaml');
      expect(diagnostics.length).toBeGreaterThan(0);
      expect(formatYaml(text, 'v1.yaml')).toEqual({ diagnostics });
    },
  );

  it('leaves the definition of a process as it was', () => {
    const { definition } = readProcess(smallProcess, 'v1.yaml');
    expect(definition).not.toBeNull();
    expect(readProcess(formatted(smallProcess), 'v1.yaml').definition).toEqual(definition);
  });
});

describe('formatting any file', () => {
  const commentsIn = (text: string): string[] => (text.match(/#note\d+/g) ?? []).sort();
  /** Lines of the shipped file with comments, blanks and line ends thrown in. */
  const disturbed = fc
    .array(
      fc.tuple(fc.nat(shipped.split('\n').length - 1), fc.constantFrom('above', 'beside', 'blank', 'gap')),
      {
        maxLength: 30,
      },
    )
    .map((edits) => {
      const lines = shipped.split('\n');
      for (const [number, [at, kind]] of edits.entries()) {
        const line = lines[at] ?? '';
        const indent = /^ */.exec(line)?.[0] ?? '';
        if (kind === 'above') lines[at] = `${indent}#note${number}\n${line}`;
        if (kind === 'beside' && line !== '') lines[at] = `${line} #note${number}`;
        if (kind === 'blank') lines[at] = `${line}   `;
        if (kind === 'gap') lines[at] = `\n\n${line}`;
      }
      return lines.join('\n');
    });

  it('keeps value and comments, and formatting again changes nothing', () => {
    let kept = 0;
    fc.assert(
      fc.property(disturbed, (text) => {
        const result = formatYaml(text, 'v1.yaml');
        if ('diagnostics' in result) {
          expect(result.diagnostics.map(({ code }) => code)).toEqual(['format-unsafe']);
          return;
        }
        kept++;
        expect(commentsIn(result.text)).toEqual(commentsIn(text));
        expect(valueOf(result.text)).toBe(valueOf(text));
        expect(formatYaml(result.text, 'v1.yaml')).toEqual({ text: result.text });
      }),
      { numRuns: 12 },
    );
    expect(kept).toBeGreaterThan(8);
  }, 60_000);

  it('gives any JSON value back, however it was written', () => {
    const word = fc.string({ maxLength: 30 }).filter((text) => !/["\\\p{C}\p{Z}]/u.test(text));
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        word,
        fc.string({ unit: fc.constantFrom('a', ' ', '#', ':', '-', "'", '\n', '{', ','), maxLength: 300 }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 5 }),
        fc.dictionary(word, tie('any'), { maxKeys: 5 }),
      ),
    })).any;
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z_]{1,12}$/), value, { minKeys: 1 }), (map) => {
        const text = JSON.stringify(map);
        const { diagnostics } = parseSource(text, 'v1.yaml');
        fc.pre(diagnostics.length === 0);
        const written = formatted(text);
        expect(valueOf(written)).toBe(valueOf(text));
        expect(formatted(written)).toBe(written);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
