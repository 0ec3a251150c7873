import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { formatYaml } from '#engine/definition/format.ts';
import { readProcess } from '#engine/definition/read.ts';
import { patterns, starterOf } from './new/starter.ts';
import { alur, folderWith } from './testing/run-alur.ts';

let remove = (): void => undefined;
afterEach(() => remove());

function given(files: Readonly<Record<string, string>> = {}, workflows = true): string {
  const made = folderWith(files, { workflows });
  remove = made.remove;
  return made.folder;
}

describe('alur new', () => {
  it.each(patterns)('makes a process from %s in which alur check finds nothing', (pattern) => {
    const folder = given();
    const made = alur(['new', 'izin_bazar', '--from', pattern], folder);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toMatch(/^workflows\/izin_bazar\/v1.yaml\nworkflows\/izin_bazar\/README.md\n/);
    const checked = alur(['check', 'workflows/izin_bazar', '--language', 'en'], folder);
    expect(checked.out).toContain(
      'processes 1, tables 0, calendar files 0. Errors: 0, warnings: 0, notes: 0.',
    );
    expect(readFileSync(join(folder, 'workflows/izin_bazar/README.md'), 'utf8')).toContain('izin_bazar');
  });

  it('never touches a folder that is there', () => {
    const folder = given({ 'workflows/izin_bazar/notes.txt': 'mine' });
    const { code, out, err } = alur(['new', 'izin_bazar'], folder);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('workflows/izin_bazar sudah ada');
    expect(existsSync(join(folder, 'workflows/izin_bazar/v1.yaml'))).toBe(false);
  });

  it.each(['', 'Izin', '../izin', 'izin-baru', '1izin', 'null', 'а_cyrillic', 'x'.repeat(64)])(
    'refuses the name %j',
    (name) => {
      const folder = given();
      expect(alur(['new', ...(name === '' ? [] : [name])], folder)).toMatchObject({ code: 2, out: '' });
    },
  );

  it('takes the calendar that is there, and refuses where there is none', () => {
    const calendars = { 'workflows/calendars/lain.yaml': 'name: lain\nzone: 7\n' };
    const folder = given(calendars, false);
    expect(alur(['new', 'izin'], folder).code).toBe(0);
    expect(readFileSync(join(folder, 'workflows/izin/v1.yaml'), 'utf8')).toContain('calendar: lain\n');
    remove();
    expect(alur(['new', 'izin'], given({}, false)).err).toContain('workflows/calendars');
  });
});

describe('the starter of a process', () => {
  const names = [
    'a',
    'izin',
    'a1',
    'surat_keterangan_usaha',
    'x__y',
    'a_1_b',
    'satu_dua_tiga_empat_lima_enam',
  ];

  it.each(names.flatMap((name) => patterns.map((pattern) => [name, pattern] as const)))(
    'is sound for the name %s from %s, and formatted',
    (name, pattern) => {
      const [file] = starterOf(name, pattern, 'wib_5_hari');
      const text = file?.text ?? '';
      const { definition, diagnostics } = readProcess(text, 'v1.yaml');
      expect(diagnostics).toEqual([]);
      expect(definition?.process).toBe(name);
      expect(formatYaml(text, 'v1.yaml')).toEqual({ text });
    },
  );
});
