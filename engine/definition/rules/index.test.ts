import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { diagnosticTexts } from '#engine/texts/diagnostics.ts';
import type { DiagnosticText } from '#engine/texts/diagnostic-text.ts';
import { readProcess } from '../read.ts';
import { rulesPage } from '../testing/rules-page.ts';
import { smallProcess } from '../testing/small-process.ts';
import { rules } from './index.ts';

const here = 'engine/definition/rules';
const pages = 'docs/reference/rules';
const codes = rules.map(({ code }) => code);
const helpers = new Set(['index', 'known', 'references', 'rule']);

/** The yaml blocks of a page: what is wrong, and what is right. */
function examplesOf(code: string): string[] {
  const page = readFileSync(`${pages}/${code}.md`, 'utf8');
  return [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, example]) => example ?? '');
}

/** The small process with a part laid over it; null takes a key away. */
function findings(example: string): string[] {
  const text = stringify(laidOver(parse(smallProcess), parse(example)));
  return readProcess(text, 'v1.yaml').diagnostics.map(({ code }) => code);
}

function laidOver(base: unknown, part: unknown): unknown {
  if (!isMap(base) || !isMap(part)) return part;
  const result = { ...base };
  for (const [key, value] of Object.entries(part)) {
    if (value === null) Reflect.deleteProperty(result, key);
    else result[key] = laidOver(base[key], value);
  }
  return result;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, rulesPage(readFileSync(file, 'utf8'), codes));
    const page = readFileSync(file, 'utf8');
    // The formatter aligns columns; what stands in the cells is compared.
    const cells = (text: string): string => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');
    expect(cells(page)).toBe(cells(rulesPage(page, codes)));
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
    expect(linked.sort()).toEqual([...codes].sort());
    const found = readdirSync(pages).filter((file) => file !== 'README.md');
    expect(found.sort()).toEqual(codes.map((code) => `${code}.md`).sort());
  });
});
