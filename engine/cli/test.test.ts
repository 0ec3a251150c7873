import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { alur, folderWith } from './testing/run-alur.ts';
import type { Ran } from './testing/run-alur.ts';

// Each runs every scenario of a service in a program of its own.
vi.setConfig({ testTimeout: 120_000 });

// A small service: each test plays all its scenarios.
const PROCESS = 'ppid';
const SCENARIOS = `workflows/${PROCESS}/scenarios`;
const failing = `scenario: 1
title: { id: Gagal, en: Fails }
steps:
  - { at: 2026-03-02 09:00, as: public, start: MINTA, using: minta, expect: { state: keberatan } }
`;

const made: (() => void)[] = [];
afterEach(() => {
  made.splice(0).forEach((remove) => {
    remove();
  });
});

/** Runs the command in a copy of the workflows with these files laid over. */
function ran(files: Readonly<Record<string, string>>, ...words: readonly string[]): Ran & { folder: string } {
  const { folder, remove } = folderWith(files);
  made.push(remove);
  return { ...alur(['test', ...words], folder), folder };
}

describe('alur test', () => {
  it('says of each scenario how it went, then what is covered, and ends with 0 when all passed', () => {
    const { code, out } = ran({}, PROCESS, '--language', 'en', '--min-coverage', '100');
    expect(code).toBe(0);
    expect(out).toContain(`passed  ${SCENARIOS}/dijawab.yaml  A request for information`);
    expect(out).toContain(`Coverage of ${PROCESS}: 100%`);
    expect(out).toMatch(/guard branches +(\d+)\/\1$/m);
    expect(out.trimEnd()).toMatch(/\d+ passed, 0 failed$/);
  });

  it('shows the line that fails, and ends with 1', () => {
    const { code, out } = ran({ [`${SCENARIOS}/gagal.yaml`]: failing }, PROCESS, '--language', 'en');
    expect(code).toBe(1);
    expect(out).toContain(`FAILED  ${SCENARIOS}/gagal.yaml  Fails\n\n${SCENARIOS}/gagal.yaml:4:86 failed\n`);
    expect(out).toContain('Expected: keberatan\nSeen: diproses\n');
    expect(out).toMatch(/\d+ passed, 1 failed$/m);
  });

  it('shows what is wrong with a file that cannot be read', () => {
    const files = { [`${SCENARIOS}/gagal.yaml`]: failing.replace('public', 'pubic') };
    const { code, out } = ran(files, PROCESS);
    expect(code).toBe(1);
    expect(out).toContain(`GAGAL  ${SCENARIOS}/gagal.yaml  tidak terbaca`);
    expect(out).toContain('Maksud Anda "public"?');
  });

  it('names only given.yaml where that is what is wrong', () => {
    const { code, out } = ran({ [`${SCENARIOS}/given.yaml`]: 'given: 2\n' }, PROCESS);
    expect(code).toBe(1);
    expect(out).toContain(`GAGAL  ${SCENARIOS}/given.yaml`);
    expect(out).toContain('0 lulus, 1 gagal');
  });

  it('fails below the coverage asked for, and says how far below', () => {
    const files = { [`${SCENARIOS}/lewat_batas.yaml`]: failing.replace('keberatan', 'diproses') };
    const { code, out, err } = ran(files, PROCESS, '--min-coverage', '100', '--language', 'en');
    expect(code).toBe(1);
    expect(out).toContain('missing: keberatan: TOLAK_KEBERATAN');
    expect(err).toMatch(new RegExp(`Coverage of ${PROCESS} is \\d\\d%, below 100%\\.`));
  });

  it('gives JSON for programs and nothing else', () => {
    const { out } = ran(
      { [`${SCENARIOS}/gagal.yaml`]: failing },
      PROCESS,
      '--format',
      'json',
      '--language',
      'en',
    );
    const [process] = JSON.parse(out) as [
      { scenarios: { file: string; failures: object[] }[]; coverage: object },
    ];
    const failed = process.scenarios.filter(({ failures }) => failures.length > 0);
    expect(failed).toMatchObject([
      {
        passed: false,
        failures: [
          {
            line: 4,
            expected: 'keberatan',
            seen: 'diproses',
            way: ['MINTA', 'diproses'],
          },
        ],
      },
    ]);
    expect(process.coverage).toMatchObject({ percent: 100, missing: [] });
  });

  it('gives commands of GitHub Actions, each on one line', () => {
    const { out } = ran(
      { [`${SCENARIOS}/gagal.yaml`]: failing },
      PROCESS,
      '--format',
      'github',
      '--language',
      'en',
    );
    expect(out).toContain(
      `::error file=${SCENARIOS}/gagal.yaml,line=4,col=86,title=scenario::Expected: keberatan%0ASeen: diproses\n`,
    );
  });

  it.each([
    [['pengaduan_sp4m'], 'Tidak ada proses "pengaduan_sp4m" di workflows/. Maksud Anda "pengaduan_sp4n"?'],
    [['_pattern'], 'Tidak ada proses "_pattern" di workflows/. Maksud Anda "_patterns"?'],
    [['_demo'], 'Tidak ada proses "_demo" di workflows/.'],
    [
      ['_patterns/wcp_01_sequense'],
      'Tidak ada proses "_patterns/wcp_01_sequense" di workflows/. Maksud Anda "_patterns/wcp_01_sequence"?',
    ],
    [['--write'], '--write hanya bersama --suggest.'],
    [['--min-coverage', '101'], 'pilih salah satu dari 0–100'],
    [['--min-coverage'], 'memerlukan nilai: 0–100'],
  ])('%j is wrong usage', (words, message) => {
    const { code, out, err } = ran({}, ...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  it('says so where workflows/ cannot be loaded', () => {
    const { code, err } = ran({ [`workflows/${PROCESS}/v1.yaml`]: 'alur: 2' });
    expect(code).toBe(1);
    expect(err).toContain('workflows/ tidak dapat dimuat');
    expect(err).toContain('alur check');
  });
});

describe('alur test with a folder that holds no services', () => {
  const pattern = '_patterns/wcp_01_sequence';

  it('plays all processes in it, with the folder of workflows before the name or not', () => {
    const { code, out } = ran({}, 'workflows/_patterns/', '--format', 'json');
    const played = JSON.parse(out) as readonly { readonly process: string }[];
    expect(code).toBe(0);
    expect(played.length).toBeGreaterThan(20);
    expect(played.every(({ process }) => process.startsWith('wcp_'))).toBe(true);
  });

  it('plays one of them, once, also beside a service', () => {
    const { out } = ran({}, PROCESS, pattern, `workflows/${pattern}`, '--format', 'json');
    const played = JSON.parse(out) as readonly { readonly process: string }[];
    expect(played.map(({ process }) => process)).toEqual([PROCESS, 'wcp_01_sequence']);
  });

  it('leaves them out where it is not named', () => {
    const { folder, remove } = folderWith({}, { services: [PROCESS] });
    made.push(remove);
    const { out } = alur(['test', '--format', 'json'], folder);
    const played = (JSON.parse(out) as readonly { readonly process: string }[]).map(({ process }) => process);
    expect(played).toEqual([PROCESS]);
  });

  it('writes skeletons into the folder of the process', () => {
    const scenarios = `workflows/${pattern}/scenarios`;
    const { code, out } = ran({ [`${scenarios}/urut.yaml`]: 'scenario: 2' }, pattern, '--suggest', '--write');
    expect(code).toBe(1);
    expect(out).toContain(`Ditulis: ${scenarios}/`);
  });
});

describe('alur test --suggest', () => {
  const without = { [`${SCENARIOS}/lewat_batas.yaml`]: failing.replace('keberatan', 'diproses') };

  it('prints a skeleton for each missing transition', () => {
    const { out, code } = ran(without, PROCESS, '--suggest');
    expect(code).toBe(0);
    expect(out).toContain('# keberatan: TOLAK_KEBERATAN → keberatan_ditolak\nscenario: 1\n');
    expect(out).toContain('send: TOLAK_KEBERATAN');
  });

  it('writes them as new files and overwrites none', () => {
    const name = 'keberatan-tolak_keberatan-keberatan_ditolak';
    const files = { ...without, [`${SCENARIOS}/${name}.yaml`]: failing };
    const { folder, out } = ran(files, PROCESS, '--suggest', '--write', '--language', 'en');
    expect(out).toContain(`Written: ${SCENARIOS}/${name}-2.yaml`);
    expect(readFileSync(join(folder, SCENARIOS, `${name}.yaml`), 'utf8')).toBe(failing);
    const written = parse(readFileSync(join(folder, SCENARIOS, `${name}-2.yaml`), 'utf8')) as {
      readonly steps: readonly { readonly send?: string }[];
    };
    expect(written.steps.at(-1)?.send).toBe('TOLAK_KEBERATAN');
    expect(readdirSync(join(folder, SCENARIOS)).length).toBeGreaterThan(6);
  });

  it('says that nothing is missing', () => {
    expect(ran({}, PROCESS, '--suggest', '--language', 'en').out).toContain(
      `${PROCESS}: every transition is covered.`,
    );
  });
});
