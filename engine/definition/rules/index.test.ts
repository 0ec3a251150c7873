import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnosticTexts } from '#engine/texts/diagnostics.ts';
import type { DiagnosticText } from '#engine/texts/diagnostic-text.ts';
import { readProcess } from '../read.ts';
import { rulesPage } from '../testing/rules-page.ts';
import { examplesOf, filesOfExample, PAGES, withExample } from '../testing/rule-pages.ts';
import { rules } from './index.ts';

const here = 'engine/definition/rules';
const pages = PAGES;
const codes = rules.map(({ code }) => code);
const helpers = new Set(['index', 'known', 'references', 'rule']);

/** What the prover finds has pages like these; it stands further right and tests them itself. */
const proven = readdirSync('engine/prover/checks')
  .filter((file) => file.endsWith('.test.ts') && file !== 'index.test.ts')
  .map((file) => file.slice(0, -'.test.ts'.length));
const paged = [...codes, ...proven];

function findings(example: string): string[] {
  return readProcess(withExample(example), 'v1.yaml', filesOfExample(example)).diagnostics.map(
    ({ code }) => code,
  );
}

describe('each rule', () => {
  it('is listed, and nothing else lies in the folder', () => {
    const files = readdirSync(here).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
    const names = files.map((file) => file.slice(0, -3)).filter((name) => !helpers.has(name));
    expect(names.sort()).toEqual([...codes].sort());
  });

  it.each(codes)('%s has a file, a test, a page and texts of that name', (code) => {
    expect(existsSync(`${here}/${code}.test.ts`)).toBe(true);
    expect(readFileSync(`${pages}/${code}.md`, 'utf8')).toMatch(new RegExp(`^# ${code}\n`));
    expect(Object.hasOwn(diagnosticTexts, code)).toBe(true);
  });

  it.each(codes)(
    '%s finds what is wrong in the first example of its page, and nothing in the second',
    (code) => {
      const [wrong, right, ...more] = examplesOf(code);
      expect(more).toEqual([]);
      expect(findings(wrong ?? '')).toContain(code);
      expect(findings(right ?? '')).toEqual([]);
    },
  );
});

describe('the list of codes', () => {
  it('says of each code what its texts say (UPDATE_DOCS=1 writes it)', () => {
    const file = `${pages}/README.md`;
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, rulesPage(readFileSync(file, 'utf8'), paged));
    const page = readFileSync(file, 'utf8');
    // The formatter aligns columns; what stands in the cells is compared.
    const cells = (text: string): string => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');
    expect(cells(page)).toBe(cells(rulesPage(page, paged)));
  });

  it('has a line for each code, and a page for each rule', () => {
    const list = readFileSync(`${pages}/README.md`, 'utf8');
    const listed = [...list.matchAll(/^\| (?:\[([a-z-]+)\]\(\1\.md\)|([a-z]+-[a-z-]+)) +\|/gm)].map(
      ([, rule, other]) => rule ?? other,
    );
    expect(listed.sort()).toEqual(Object.keys(diagnosticTexts).sort());
    for (const { message, fix } of Object.values<DiagnosticText>(diagnosticTexts)) {
      expect(list).toContain(message.en);
      expect(list).toContain(fix.en);
    }
    const linked = [...list.matchAll(/^\| \[([a-z-]+)\]/gm)].map(([, rule]) => rule);
    expect(linked.sort()).toEqual([...paged].sort());
    const found = readdirSync(pages).filter((file) => file !== 'README.md');
    expect(found.sort()).toEqual(paged.map((code) => `${code}.md`).sort());
  });
});
