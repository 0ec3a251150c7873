import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { alur, folderWith } from './testing/run-alur.ts';

const OLD = `alur: 1
process: antre
title: { id: Antre, en: Queue }
summary: { id: Uji., en: Test. }
calendar: wib_5_hari
tracking: ANT
headline: judul
roles: { warga: { kind: public, title: { id: Warga, en: Citizen } } }
data: { judul: { type: text, label: { id: Judul, en: Title } } }
status: { semua: { in: any, id: Semua, en: All } }
start: { MULAI: { by: warga, title: { id: Mulai, en: Begin }, form: [judul], target: lama } }
states: { lama: { type: final, title: { id: Lama, en: Old } } }
`;
const { folder, remove } = folderWith({
  'workflows/antre/v2.yaml': OLD,
  'workflows/antre/v10.yaml': OLD.replaceAll('lama', 'baru'),
  'workflows/rusak/v1.yaml': OLD.replace('target: lama', 'target: lma'),
});
afterAll(remove);

describe('alur graph', () => {
  it.each([
    ['svg', /^<svg [\s\S]*<\/svg>\n$/],
    ['mermaid', /^stateDiagram-v2\n[\s\S]* --> s_baru : Begin\n/],
    ['xstate', /^\{\n {2}"id": "antre"/],
  ])('prints the newest version of a process as %s', (format, expected) => {
    const { code, out, err } = alur(['graph', 'antre', '--format', format, '--language', 'en'], folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(expected);
  });

  it('takes a file, and writes into one', () => {
    const to = join(folder, 'diagram.svg');
    const ran = alur(['graph', 'workflows/antre/v2.yaml', '--output', to, '--language', 'en'], folder);
    expect(ran).toEqual({ code: 0, out: '', err: `Written: ${to}\n` });
    expect(readFileSync(to, 'utf8')).toMatch(/^<svg [\s\S]*>Old<[\s\S]*<\/svg>\n$/);
  });

  it.each([
    ['no name', ['graph'], 2, 'Name the process or the file'],
    [
      'an unknown process',
      ['graph', 'antr'],
      2,
      'There is no process "antr" in workflows/. Did you mean "antre"?',
    ],
    [
      'an unknown format',
      ['graph', 'antre', '--format', 'mermad'],
      2,
      '--format mermad: choose one of svg, mermaid, xstate. Did you mean "mermaid"?',
    ],
    [
      'a format of other commands',
      ['graph', 'antre', '--format', 'json'],
      2,
      'choose one of svg, mermaid, xstate',
    ],
    ['a format of its own elsewhere', ['check', '--format', 'svg'], 2, 'choose one of text, json, github'],
    [
      'an output without a name',
      ['graph', 'antre', '--output'],
      2,
      'The option --output needs a value: FILE.',
    ],
    ['two names', ['graph', 'antre', 'rusak'], 2, 'One word too many: rusak.'],
    ['a file that is not there', ['graph', './tidak_ada.yaml'], 1, 'file-missing'],
    ['a folder', ['graph', './workflows'], 1, 'cannot be read'],
    ['a file with errors', ['graph', 'rusak'], 1, 'unknown-state'],
    [
      'an output in no folder',
      ['graph', 'antre', '--output', 'tidak/ada.svg'],
      1,
      '"tidak/ada.svg" cannot be written (ENOENT).',
    ],
    [
      'an output that is a folder',
      ['graph', 'antre', '--output', 'workflows'],
      1,
      '"workflows" cannot be written (EISDIR).',
    ],
  ])('%s is told on standard error, and nothing is written', (_says, words, code, message) => {
    const ran = alur(['--language', 'en', ...words], folder);
    expect({ code: ran.code, out: ran.out }).toEqual({ code, out: '' });
    expect(ran.err).toContain(message);
    expect(existsSync(join(folder, 'tidak'))).toBe(false);
  });
});
