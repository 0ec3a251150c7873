import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { alur, folderWith } from './testing/run-alur.ts';

let remove = (): void => undefined;
afterEach(() => remove());

function given(files: Readonly<Record<string, string>>): string {
  const made = folderWith(files, { workflows: false });
  remove = made.remove;
  return made.folder;
}

describe('alur format', () => {
  it('writes what is not in the one form, and then has nothing more to do', () => {
    const folder = given({
      'workflows/a/v1.yaml': 'a: {b: 1}\n',
      'workflows/_demo/organisation.yml': 'a: 1\n',
    });
    const first = alur(['format'], folder);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toBe('workflows/a/v1.yaml\nBerkas YAML: 2. Ditulis: 1.\n');
    expect(readFileSync(join(folder, 'workflows/a/v1.yaml'), 'utf8')).toBe('a: { b: 1 }\n');
    expect(alur(['format', '--check'], folder)).toMatchObject({ code: 0, err: '' });
  });

  it('only says so with --check, and exits 1', () => {
    const folder = given({ 'v1.yaml': 'a:   1\n' });
    expect(alur(['format', '--check', 'v1.yaml', '--language', 'en'], folder)).toEqual({
      code: 1,
      out: 'v1.yaml\nYAML files: 1. Not formatted: 1.\n',
      err: '',
    });
    expect(readFileSync(join(folder, 'v1.yaml'), 'utf8')).toBe('a:   1\n');
  });

  it('refuses a file that is no YAML with its findings, leaves it, and formats the others', () => {
    const folder = given({ 'bad.yaml': 'a: [1\n', 'good.yaml': 'a:   1\n' });
    const { code, out, err } = alur(['format', '.'], folder);
    expect(code).toBe(1);
    expect(err).toContain('bad.yaml:2:1 kesalahan yaml-syntax');
    expect(out).toContain('good.yaml\n');
    expect(readFileSync(join(folder, 'bad.yaml'), 'utf8')).toBe('a: [1\n');
    expect(readFileSync(join(folder, 'good.yaml'), 'utf8')).toBe('a: 1\n');
  });

  it('refuses what is not there, not text or too large', () => {
    const folder = given({ 'big.yaml': `a: ${'x'.repeat(300_000)}\n` });
    writeFileSync(join(folder, 'image.yaml'), Uint8Array.of(0xff, 0xfe, 0));
    const { code, err } = alur(['format', 'gone.yaml', 'big.yaml', 'image.yaml'], folder);
    expect(code).toBe(1);
    for (const finding of ['file-missing', 'file-too-large', 'not-text']) expect(err).toContain(finding);
  });
});
