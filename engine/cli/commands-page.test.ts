import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { CHECK_TEXTS } from '#engine/texts/cli.ts';
import { commands } from './run.ts';
import { folderWith, shell } from './testing/run-alur.ts';

const PAGE = new URL('../../docs/reference/commands.md', import.meta.url);
const page = readFileSync(PAGE, 'utf8');
/** Files that the page shows: "in `path`:", then a block of YAML. */
const files = Object.fromEntries(
  [...page.matchAll(/ in `([\w/.]+)`:\n\n```yaml\n([\s\S]*?)^```$/gm)].map(([, path = '', text = '']) => [
    path,
    text,
  ]),
);
/** The fence is longer than any in the output. */
const example = /^(```+)console\n\$ (.*)\n([\s\S]*?)^\1$/gm;
const examples = [...page.matchAll(example)].map(([, , line = '', output = '']) => ({ line, output }));

const bare = folderWith({});
const withFiles = folderWith(files);
afterAll(() => {
  bare.remove();
  withFiles.remove();
});

function outputOf(line: string): string {
  const { folder } = Object.keys(files).some((path) => line.includes(path.replace(/\/[^/]*$/, '')))
    ? withFiles
    : bare;
  return shell(line, folder);
}

describe('the page of the commands', () => {
  it('has examples whose output is real (UPDATE_DOCS=1 writes them)', () => {
    if (process.env['UPDATE_DOCS'] === '1') {
      const written = page.replace(example, (_block, _fence, line: string) => {
        const output = outputOf(line);
        const fence = output.includes('```') ? '````' : '```';
        return `${fence}console\n$ ${line}\n${output}${fence}`;
      });
      writeFileSync(PAGE, written);
      return;
    }
    expect(examples.length).toBeGreaterThan(8);
    for (const { line, output } of examples) expect(`${line}\n${outputOf(line)}`).toBe(`${line}\n${output}`);
  }, 60_000);

  it('has a section and an example for each command', () => {
    for (const { name } of commands) {
      expect(page).toContain(`\n## alur ${name}\n`);
      expect(examples.some(({ line }) => line.startsWith(`npx alur ${name}`))).toBe(true);
    }
  });

  it('lists the codes that only the command finds', () => {
    const listed = [...page.matchAll(/^\| ([a-z-]+) +\| (?:error|warning|note) +\|/gm)].map(
      ([, code]) => code,
    );
    expect(listed.sort()).toEqual(Object.keys(CHECK_TEXTS).sort());
  });
});
