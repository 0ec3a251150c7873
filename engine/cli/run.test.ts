import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ERRORS } from '#engine/errors.ts';
import { CHECK_TEXTS, CLI_TEXTS } from '#engine/texts/cli.ts';
import { diagnosticTexts } from '#engine/texts/diagnostics.ts';
import type { DiagnosticText } from '#engine/texts/diagnostic-text.ts';
import { commands, run } from './run.ts';
import { alur, folderWith, LAUNCHER } from './testing/run-alur.ts';

async function ran(...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const told = { out: '', err: '' };
  const code = await run(words, {
    out: (text) => void (told.out += text),
    err: (text) => void (told.err += text),
  });
  return { code, ...told };
}

describe('wrong usage', () => {
  it.each([
    ['an unknown command', ['chek'], 'Tidak ada perintah "chek". Maksud Anda "check"?'],
    [
      'an unknown option',
      ['check', '--formt', 'json'],
      'Pilihan --formt tidak dikenal di sini. Maksud Anda "--format"?',
    ],
    [
      'an option of another command',
      ['schema', '--format', 'json'],
      'Pilihan --format tidak dikenal di sini.',
    ],
    [
      'an option without its value',
      ['check', '--format'],
      'Pilihan --format memerlukan nilai: text, json, github.',
    ],
    [
      'an option in place of a value',
      ['check', '--format', '--language'],
      'Pilihan --format memerlukan nilai',
    ],
    [
      'a value that is not known',
      ['check', '--format=jsn'],
      '--format jsn: pilih salah satu dari text, json, github. Maksud Anda "json"?',
    ],
    ['a value where none belongs', ['--help=yes'], 'Pilihan --help tidak diberi nilai.'],
    ['one word too many', ['explain', 'STALE', 'INTERNAL'], 'Kata yang berlebih: INTERNAL.'],
    ['help on an unknown command', ['help', 'chek'], 'Tidak ada perintah "chek".'],
    ['a code that is not given', ['explain'], 'Sebutkan kodenya'],
    ['a code that is not known', ['explain', 'unknown-stat'], 'Maksud Anda "unknown-state"?'],
    ['no command', [], 'Perintah:'],
  ])('%s is told on standard error, with exit code 2', async (_says, words, message) => {
    const { code, out, err } = await ran(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  it('is told in the language that was chosen', async () => {
    expect((await ran('chek', '--language', 'en')).err).toContain('There is no command');
  });
});

describe('help', () => {
  it.each(['id', 'en'] as const)('names every command and every option in %s', async (language) => {
    const general = await ran('--help', '--language', language);
    for (const { name, options, summary } of commands) {
      expect(general.out).toContain(`alur ${name}`);
      const own = await ran('help', name, '--language', language);
      expect(own).toMatchObject({ code: 0 });
      expect(own.out).toContain(summary[language]);
      for (const option of options) expect(own.out).toContain(`--${option}`);
      expect(await ran(name, '--help', '--language', language)).toEqual(own);
    }
  });

  it('has every sentence in both languages with the same places', () => {
    const placesIn = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    const parts = Object.values<DiagnosticText>(CHECK_TEXTS).flatMap(({ message, cause, fix }) =>
      cause === undefined ? [message, fix] : [message, cause, fix],
    );
    for (const { id, en } of [...Object.values(CLI_TEXTS), ...parts]) {
      expect(placesIn(id)).toEqual(placesIn(en));
      expect(en).not.toBe('');
    }
  });
});

describe('alur explain', () => {
  it.each([...Object.keys(diagnosticTexts), ...Object.keys(CHECK_TEXTS), ...Object.keys(ERRORS)])(
    'explains %s in both languages',
    async (code) => {
      for (const language of ['id', 'en']) {
        const { code: exit, out } = await ran('explain', code, '--language', language);
        expect(exit).toBe(0);
        expect(out).toMatch(new RegExp(`^# ${code}\\n\\n\\S`));
      }
    },
  );

  it('takes a code in letters of any size, and shows the page of a rule', async () => {
    const page = readFileSync('docs/reference/rules/unknown-state.md', 'utf8')
      .split('\n')
      .slice(1)
      .join('\n')
      .trim();
    expect((await ran('explain', 'Unknown-State')).out).toContain(page);
    expect((await ran('explain', 'stale')).out).toContain('409');
  });
});

describe('the program itself', () => {
  it('prints its version, and its exit code arrives', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    expect(alur(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    expect(alur(['chek']).code).toBe(2);
  });

  it('is the one that package.json names', () => {
    const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly bin: Record<string, string>;
    };
    expect(LAUNCHER.endsWith(`/${bin['alur'] ?? '-'}`)).toBe(true);
  });

  it('ends quietly when the reader of its output has enough', () => {
    const line = '"$NODE" "$ALUR" schema | head -n 1';
    const { stdout, stderr } = spawnSync('sh', ['-c', line], {
      encoding: 'utf8',
      env: { PATH: '/usr/bin:/bin', NODE: process.execPath, ALUR: LAUNCHER },
    });
    expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: '' });
  });

  it('runs without the launcher too', () => {
    const { stdout } = spawnSync(process.execPath, ['engine/cli/alur.ts', '--version'], { encoding: 'utf8' });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('on an older Node', () => {
  const old =
    'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.1.0" } })';
  const launched = (launcher: string): ReturnType<typeof alur> => {
    const words = ['--import', `data:text/javascript,${encodeURIComponent(old)}`, launcher, 'chek'];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    return { code: status, out: stdout, err: stderr };
  };

  it('hands over to the Node that came with the packages, with words and exit code', () => {
    expect(launched(LAUNCHER)).toMatchObject({ code: 2, err: expect.stringContaining('"chek"') as string });
  });

  it('says that Node 24 is needed where there is none', () => {
    const { folder, remove } = folderWith({}, { workflows: false });
    mkdirSync(`${folder}/engine/cli`, { recursive: true });
    copyFileSync(LAUNCHER, `${folder}/engine/cli/alur.mjs`);
    expect(launched(`${folder}/engine/cli/alur.mjs`)).toMatchObject({
      code: 2,
      err: expect.stringContaining('Alur needs Node 24; this is Node 20.1.0.') as string,
    });
    remove();
  });
});
