import { describe, expect, it } from 'vitest';
import { parseSource } from './parse.ts';
import { toValue } from './source.ts';
import { edited } from './testing/edit.ts';

function reports(text: string) {
  return parseSource(text, 'v1.yaml').diagnostics.map(({ code, line, column, endColumn }) => ({
    code,
    line,
    column,
    endColumn,
  }));
}

describe('the text of a process file', () => {
  it('becomes a tree whose nodes know their place', () => {
    const { source, diagnostics } = parseSource('a: &x [1, "two"]\nb: *x\n', 'v1.yaml');
    expect(diagnostics).toEqual([]);
    expect(source.root === null ? null : toValue(source.root)).toEqual({ a: [1, 'two'], b: [1, 'two'] });
  });

  it('takes keys as they are written, never as numbers or truths', () => {
    const { source } = parseSource('1: a\ntrue: b\n', 'v1.yaml');
    expect(source.root === null ? null : toValue(source.root)).toEqual({ '1': 'a', true: 'b' });
  });

  it.each([
    ['duplicate-key', 'a: 1\nb: 2\n«a»: 3\n'],
    ['forbidden-key', 'a:\n  «__proto__»: 1\n'],
    ['forbidden-key', '«constructor»: 1\n'],
    ['key-not-text', '? «[a, b]»\n: 1\n'],
    ['key-not-text', '? «{a: 1}»\n: 1\n'],
    ['custom-tag', 'a: «!!binary» aGk=\n'],
    ['custom-tag', 'a: «!js/function» x\n'],
    ['unknown-alias', 'a: «*b»\n'],
    ['alias-of-ancestor', 'a: &a\n  b: «*a»\n'],
    ['alias-of-ancestor', 'a: &a [1, [«*a»]]\n'],
    ['forbidden-character', 'a: "x«\u0000»"\n'],
    ['forbidden-character', 'a: x«\u202e»y\n'],
    ['forbidden-character', 'a: x«\ud800»y\n'],
    ['forbidden-character', 'a: x«\udc00»y\n'],
    ['yaml-directive', '«%YAML 1.1»\n---\na: yes\n'],
    ['yaml-directive', '«%TAG ! tag:x»\n---\na: 1\n'],
    ['several-documents', 'a: 1\n«---»\nb: 2\n'],
  ])('is refused with %s: %j', (code, marked) => {
    const { text, places } = edited(marked, []);
    expect(reports(text)).toEqual([{ code, ...places[0] }]);
  });

  it('is refused for what an escape writes, at the quoted text', () => {
    expect(reports('a: "x\\0y"\n')).toEqual([
      { code: 'forbidden-character', line: 1, column: 4, endColumn: 10 },
    ]);
    expect(reports('a: "\\ud800"\n').map(({ code }) => code)).toEqual(['forbidden-character']);
  });

  it.each(['', '\n\n', '# only a comment\n'])('is empty: %j', (text) => {
    expect(reports(text).map(({ code }) => code)).toEqual(['empty-file']);
  });

  it.each([
    'a: [1, 2\n',
    'a: {b: 1\n',
    'a: "x\n',
    '\ta: 1\n',
    'a:\n  - b\n c: 1\n',
    'a: b: c\n',
    'a: ]\n',
    '@a\n',
  ])('that is not YAML says where: %j', (text) => {
    const found = reports(text);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['yaml-syntax']));
  });

  it('larger than 256 kB is not parsed', () => {
    expect(reports(`a: ${'x'.repeat(256 * 1024)}`)).toEqual([
      { code: 'file-too-large', line: 1, column: 1, endColumn: 2 },
    ]);
  });

  const laughs = [
    'a: &a [x, x, x, x, x, x, x, x, x, x]',
    ...Array.from(
      'bcdefghi',
      (name, i) =>
        `${name}: &${name} [${Array(10)
          .fill(`*${'abcdefgh'[i] ?? ''}`)
          .join(', ')}]`,
    ),
  ].join('\n');
  const size = 250 * 1024;
  it.each([
    ['alias-expansion', 'a billion laughs', laughs],
    ['nesting-too-deep', 'brackets without end', '['.repeat(size)],
    ['nesting-too-deep', 'maps in brackets', '{a: '.repeat(size / 4)],
    ['too-many-keys', 'lists in lists', '- '.repeat(size / 2)],
    ['too-many-keys', 'a map of many keys', Array.from({ length: 25_000 }, (_, i) => `k${i}: 1`).join('\n')],
    ['yaml-syntax', 'closing brackets only', ']'.repeat(size)],
    [
      'nesting-too-deep',
      'ever deeper indentation',
      Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    ],
    ['duplicate-key', 'one key many times', 'a: 1\n'.repeat(15_000)],
    ['too-many-keys', 'line ends only', '\n'.repeat(size)],
    ['too-many-keys', 'quotes only', '"'.repeat(size)],
  ])('made to take long is refused in short time with %s: %s', (code, _what, text) => {
    const before = performance.now();
    const found = reports(text);
    expect(performance.now() - before).toBeLessThan(3000);
    expect(found[0]?.code).toBe(code);
    expect(found.length).toBeLessThanOrEqual(200);
  });
});
