import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examplesOf, PAGES, withExample } from '#engine/definition/testing/rule-pages.ts';
import { shippedFiles, shippedText } from '#engine/definition/testing/shipped.ts';
import { smallProcess } from '#engine/definition/testing/small-process.ts';
import { parseSource } from '#engine/definition/parse.ts';
import { openProcess } from '#engine/definition/read.ts';
import { prove, proveText } from '../prove.ts';
import { checks } from './index.ts';

const here = 'engine/prover/checks';
const codes = checks.map(({ code }) => code);

/** What the rules and then the prover find. */
function findings(example: string): string[] {
  const opened = openProcess(parseSource(withExample(example), 'v1.yaml'));
  return [...opened.diagnostics, ...prove(opened)].map(({ code }) => code);
}

describe('each check', () => {
  it('is listed, and nothing else lies in the folder', () => {
    const files = readdirSync(here).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
    const names = files.map((file) => file.slice(0, -3)).filter((name) => name !== 'index');
    expect(names.sort()).toEqual([...codes].sort());
  });

  it.each(codes)('%s has a test and a page of that name', (code) => {
    expect(existsSync(`${here}/${code}.test.ts`)).toBe(true);
    expect(readFileSync(`${PAGES}/${code}.md`, 'utf8')).toMatch(new RegExp(`^# ${code}\n`));
  });

  it.each(codes)(
    '%s finds what is wrong in the first example of its page, and nothing in the second',
    { timeout: 30_000 },
    (code) => {
      const [wrong, right, ...more] = examplesOf(code);
      expect(more).toEqual([]);
      expect(findings(wrong ?? '')).toContain(code);
      expect(findings(right ?? '')).toEqual([]);
    },
  );
});

describe('the processes that come with the program', () => {
  it('are proved without a finding', { timeout: 60_000 }, () => {
    const patterns = readdirSync('workflows/_patterns', { withFileTypes: true }).filter((each) =>
      each.isDirectory(),
    );
    const files = [
      'engine/cli/new/permohonan.yaml',
      'engine/cli/new/persetujuan.yaml',
      ...patterns.map(({ name }) => `workflows/_patterns/${name}/v1.yaml`),
    ];
    const found = [
      ...files.flatMap((file) => proveText(readFileSync(file, 'utf8'), file)),
      ...prove(openProcess(parseSource(shippedText, 'v1.yaml'), shippedFiles)),
    ];
    expect(found.map(({ file, code, params }) => ({ file, code, params }))).toEqual([]);
  });

  it('gives the same findings for the same file', () => {
    const spoiled = smallProcess.replace('data.jumlah <= settings.batas', 'data.jumlah > 9');
    expect(proveText(spoiled, 'v1.yaml').length).toBeGreaterThan(0);
    expect(proveText(spoiled, 'v1.yaml')).toEqual(proveText(spoiled, 'v1.yaml'));
  });
});
