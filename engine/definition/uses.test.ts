import { describe, expect, it } from 'vitest';
import { publish } from './canonical.ts';
import { readProcess } from './read.ts';
import type { ReadProcess } from './read.ts';
import { edited } from './testing/edit.ts';
import type { Edit } from './testing/edit.ts';
import { smallProcess } from './testing/small-process.ts';
import type { Files } from './uses.ts';

const RUN: Edit = [
  'form: [cabang, penjaga]\n        do: [',
  'form: [cabang, penjaga]\n        do: [{ decide: batas }, ',
];
const USES: Edit = ['settings:\n', 'uses: { decisions: [decisions/batas.yaml] }\nsettings:\n'];
const BODY = `title: { id: Batas, en: Limit }
inputs: [data.jenis]
outputs: [jumlah]
hit: first
rows:
  - { when: [buku], then: [3] }
  - { when: [majalah], then: [5] }
`;
const named = (text: string, shared = false): Files => ({
  'decisions/batas.yaml': { file: 'pinjam/decisions/batas.yaml', text, shared },
});
const read = (edits: readonly Edit[], files: Files): ReadProcess =>
  readProcess(edited(smallProcess, edits).text, 'pinjam/v1.yaml', files);
const found = ({ diagnostics }: ReadProcess) =>
  diagnostics.map(({ code, severity, file, line, column, path, params }) => ({
    code,
    severity,
    at: `${file}:${String(line)}:${String(column)}`,
    path,
    params,
  }));

describe('a decision in a file of its own', () => {
  it('is the same definition, hash and all, as one that stands in the process file', () => {
    const apart = read([USES, RUN], named(`decision: batas\n${BODY}`));
    const body = BODY.replace(/^/gm, '    ').trimEnd();
    const inline = read([['clocks:\n', `decisions:\n  batas:\n${body}\nclocks:\n`], RUN], {});
    expect(found(apart)).toEqual([]);
    if (apart.definition === null || inline.definition === null) throw new Error('not sound');
    expect(publish(apart.definition).hash).toBe(publish(inline.definition).hash);
  });

  it('has its faults shown in that file: of shape, of meaning, of an expression', () => {
    const shape = read([USES, RUN], named(`decision: batas\n${BODY.replace('hit: first', 'hit: fist')}`));
    expect(found(shape)).toEqual([
      {
        code: 'unknown-value',
        severity: 'error',
        at: 'pinjam/decisions/batas.yaml:5:6',
        path: 'hit',
        params: { value: 'fist', allowed: 'first, unique, collect', suggestion: 'first' },
      },
    ]);
    const meaning = read(
      [USES, RUN],
      named(`decision: batas\n${BODY.replace('[majalah]', '[{ cel: data.jumla > 1 }]')}`),
    );
    expect(found(meaning).map(({ code, at, path }) => [code, at, path])).toEqual([
      ['decision-not-decidable', 'pinjam/decisions/batas.yaml:6:1', 'rows'],
      ['unknown-field', 'pinjam/decisions/batas.yaml:8:26', 'rows.1.when.0.cel'],
    ]);
    expect(meaning.definition).toBeNull();
  });

  it('has a name, whose fault is shown where it is said', () => {
    const { diagnostics } = read([USES], named(`decision: Batas\n${BODY}`));
    expect(diagnostics.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['name-format', 1, 11],
      ['decision-not-run', 1, 11],
    ]);
  });

  it('may not have the name of another', () => {
    const two: Edit = [
      'settings:\n',
      'uses: { decisions: [decisions/batas.yaml, decisions/lain.yaml] }\nsettings:\n',
    ];
    const text = `decision: batas\n${BODY}`;
    const files = { ...named(text), 'decisions/lain.yaml': { file: 'lain.yaml', text, shared: true } };
    expect(found(read([two, RUN], files))).toEqual([
      {
        code: 'decision-twice',
        severity: 'error',
        at: 'lain.yaml:1:11',
        path: 'decision',
        params: { name: 'batas' },
      },
    ]);
  });
});

describe('the files of a definition', () => {
  it('are told by name when they are not there, with the one probably meant', () => {
    const wrong: Edit = [USES[0], USES[1].replace('batas.yaml', 'bats.yaml')];
    const [missing] = found(read([wrong], named(`decision: batas\n${BODY}`, true)));
    expect(missing).toMatchObject({
      code: 'unknown-file',
      path: 'uses.decisions.0',
      params: { name: 'decisions/bats.yaml', suggestion: 'decisions/batas.yaml' },
    });
  });

  it.each([
    '../lain/decisions/batas.yaml',
    '/etc/batas.yaml',
    'decisions/../batas.yaml',
    'letters/batas.yaml',
  ])('cannot be %s', (name) => {
    const wrong: Edit = [USES[0], USES[1].replace('decisions/batas.yaml', name)];
    expect(found(read([wrong], {})).map(({ code }) => code)).toEqual(['wrong-format']);
  });

  it('are remarked on in the file itself when nothing uses them, but for the common ones', () => {
    expect(found(read([], named(`decision: batas\n${BODY}`)))).toEqual([
      {
        code: 'file-not-used',
        severity: 'warning',
        at: 'pinjam/decisions/batas.yaml:1:1',
        path: '',
        params: { name: 'decisions/batas.yaml', file: 'pinjam/v1.yaml' },
      },
    ]);
    expect(found(read([], named(`decision: batas\n${BODY}`, true)))).toEqual([]);
  });
});
