import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectRead, repeated, spoilt } from './testing/hostile.ts';
import { smallProcess } from './testing/small-process.ts';

const codesOf = (text: string): string[] => [
  ...new Set(expectRead(text).diagnostics.map(({ code }) => code)),
];
expectRead(readFileSync('workflows/pengaduan_sp4n/v1.yaml', 'utf8'));

describe('a text that is no process is refused in time', () => {
  const token = (text: string) => [JSON.stringify(text), repeated(() => text)] as const;
  it.each<readonly [what: string, text: string]>([
    ...[
      '[',
      '{',
      ']',
      '}',
      '[}',
      '{]',
      '[]]',
      '{a: ',
      '[a: ',
      '[? ',
      '- ',
      '-\n',
      '? ',
      '?\n',
      ': ',
      ':\n',
      'a: b: ',
      'a:\n b\n',
    ].map(token),
    ...[
      '"',
      "'",
      '`',
      '@ ',
      '% ',
      '%X 1\n',
      '&a ',
      '*a ',
      '!a ',
      '!!str ',
      '|\n',
      '>\n',
      '| ',
      '# x\n',
      '#',
      '---\n',
      '...\n',
      '<<: ',
    ].map(token),
    ...[
      '\t',
      ' ',
      '\n',
      '\r',
      '\r\n',
      '\u0085',
      '\u2028',
      '\u00a0',
      '\u200b',
      '\ufeff',
      '\u0301',
      'é',
      '😀',
      '\0',
      '\ud800',
      '\\',
      '~\n',
      'null\n',
    ].map(token),
    ['commas in a list', `[${repeated(() => ',')}`],
    ['a list that never ends', `[${repeated((i) => `a${i}, `)}`],
    ['a map that never ends', `{${repeated((i) => `a${i}, `)}`],
    ['escapes in a text', `a: "${repeated(() => '\\x41')}"`],
    ['escapes in a text that never ends', `a: "${repeated(() => '\\x41')}`],
    ['doubled quotes', `a: '${repeated(() => "''")}'`],
    ['a long literal', `a: |\n${repeated(() => ' x\n')}`],
    ['a long folded text', `a: >\n${repeated((i) => `${' '.repeat((i % 7) + 1)}x\n`)}`],
    ['a plain text over many lines', `a: ${repeated(() => 'x\n ')}`],
    ['ever deeper levels', repeated((i) => `${' '.repeat(i % 600)}a:\n`)],
    ['levels up and down', repeated((i) => `${'  '.repeat(i % 39)}- a\n`)],
    ['keys over two lines', repeated((i) => `"a${i}\n": 1\n`)],
    ['one very long key', `"${'x'.repeat(200_000)}": 1\n`],
    ['one very long plain key', `${'x'.repeat(200_000)}: 1\n`],
    ['one very long word', 'x'.repeat(250_000)],
    ['keys that are lists', repeated((i) => `? [${i}]\n: 1\n`)],
    ['one key again and again', repeated(() => 'a: 1\n')],
    ['unknown keys', repeated((i) => `k${i}: {a: [1,{}]}\n`)],
    ['a list of maps', repeated(() => '- {a: 1}\n')],
    ['anchors', repeated((i) => `k${i}: &a${i} 1\n`)],
    ['anchors of one name', repeated((i) => `k${i}: &a 1\n`)],
    ['aliases of a small part', `a: &a [1,2,3]\n${repeated((i) => `k${i}: *a\n`)}`],
    [
      'aliases of a large part',
      `a: &a {${repeated((i) => `k${i}: 1, `, 60_000)}}\n${repeated((i) => `b${i}: *a\n`, 1000)}`,
    ],
    ['aliases of nothing', repeated((i) => `- *x${i}\n`)],
    [
      'a billion laughs',
      `a0: &a0 [x]\n${Array.from({ length: 60 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(10)}]\n`).join('')}`,
    ],
    ['an alias of its ancestor', 'a: &a\n  b: &b\n    - *a\n    - *b\n'],
    ['merge keys', `a: &a {b: 1}\nc:\n${repeated(() => '  <<: *a\n')}`],
    ['tags', repeated((i) => `k${i}: !!int "1"\n`)],
    ['many documents', repeated((i) => `--- ${i}\n`)],
    ['256 kB and one more', `a: ${'x'.repeat(256 * 1024)}`],
  ])('%s', (_what, text) => {
    const { definition, diagnostics } = expectRead(text);
    expect(definition).toBeNull();
    expect(diagnostics.length).toBeLessThanOrEqual(201);
  });

  it.each([
    ['__proto__', 'forbidden-key'],
    ['"\\x5f_proto__"', 'forbidden-key'],
    ['constructor', 'forbidden-key'],
    ['prototype', 'forbidden-key'],
    ['toString', 'name-format'],
    ['hasOwnProperty', 'name-format'],
    ['valueOf', 'name-format'],
    ['__defineGetter__', 'name-format'],
  ])('a field, a state, a role, an option called %s is no such name', (name, code) => {
    for (const from of [
      '  tanggal: {',
      '  pustakawan: { kind',
      '  diperiksa:\n    title',
      'majalah: {',
      '  batas: {',
      '  berjalan: {',
    ])
      expect(
        codesOf(
          spoilt(
            from,
            from.replace(/\w+(?=:)/, () => name),
          ),
        ),
      ).toContain(code);
    for (const from of [
      'target: dipinjam',
      'by: pustakawan',
      'entering: diperiksa',
      'settings.batas',
      '{ party: data.penjaga }',
    ])
      expect(
        expectRead(
          spoilt(
            from,
            from.replace(/\w+( })?$/, (_all, end: string | undefined) => `${name}${end ?? ''}`),
          ),
        ).definition,
      ).toBeNull();
  });

  it('YAML 1.1 has no way in, and its words are texts', () => {
    expect(codesOf(`%YAML 1.1\n---\n${smallProcess}`)).toEqual(['yaml-directive']);
    for (const word of [
      'yes',
      'no',
      'on',
      'off',
      'y',
      'n',
      '1_000',
      '0o7',
      '12:30:45',
      '2026-01-01',
      '!!bool yes',
    ])
      expect(
        codesOf(spoilt('required: false, label: { id: Tanggal', `required: ${word}, label: { id: Tanggal`)),
      ).not.toEqual([]);
  });
});
