import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkflowFolder } from '#engine/runtime/workflow-folder.ts';
import { folderOf, isSupported, patternsIn, patternsPage, whatIsSaid, wordsIn } from './patterns-page.ts';
import type { Pattern } from './patterns-page.ts';

const HOME = 'workflows/_patterns';
const PAGE = 'docs/reference/patterns.md';
const patterns = patternsIn(readFileSync(`${HOME}/patterns.yaml`, 'utf8'));
const supported = patterns.filter(isSupported);

function processOf(pattern: Pattern): string {
  return readFileSync(`${HOME}/${folderOf(pattern)}/v1.yaml`, 'utf8');
}

describe('the index of workflow patterns', () => {
  it('judges all 43, each once and in order', () => {
    expect(patterns.map(({ number }) => number)).toEqual(Array.from({ length: 43 }, (_, index) => index + 1));
    expect(new Set(patterns.map(({ name }) => name)).size).toBe(43);
  });

  it('has a folder for each pattern that can be said, and no other', () => {
    const folders = readdirSync(HOME, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(supported.map(folderOf).sort());
  });

  // That the scenarios pass and cover all of their process is looked at in engine/scenario/workflows.test.ts.
  it.each(supported.map((pattern) => ({ pattern, folder: folderOf(pattern) })))(
    'has a process and a scenario in $folder, whose first line says what the pattern is',
    ({ pattern, folder }) => {
      const text = processOf(pattern);
      expect(text).toMatch(new RegExp(`^process: ${folder}$`, 'm'));
      expect(whatIsSaid(pattern, text)).not.toBeNull();
      expect([...wordsIn(text)]).toEqual(expect.arrayContaining(pattern.keys));
      const scenarios = readdirSync(`${HOME}/${folder}/scenarios`).filter((file) => file !== 'given.yaml');
      expect(scenarios.length).toBeGreaterThan(0);
    },
  );
});

describe('a judgement', () => {
  const native = '{ number: 1, name: Sequence, how: native, keys: [on] }';

  it.each([
    ['without keys', native.replace('[on]', '[]')],
    ['of an unknown kind', native.replace('native', 'nearly')],
    ['composed without a reason', native.replace('native', 'composed')],
    ['not supported without a reason', '{ number: 8, name: Multi-Merge, how: not supported, what: Merges. }'],
  ])('%s is refused', (_name, text) => {
    expect(() => patternsIn(`[${text}]`)).toThrow();
  });

  it('names its folder after number and standard name', () => {
    const [pattern] = patternsIn(
      `[${native.replace('1, name: Sequence', '33, name: Generalised AND-Join')}]`,
    );
    expect(pattern && folderOf(pattern)).toBe('wcp_33_generalised_and_join');
  });

  it('is explained by the first line of its process, which names it', () => {
    const [pattern] = patternsIn(`[${native}]`);
    const said = (line: string): string | null =>
      (pattern && whatIsSaid(pattern, `${line}\nalur: 1\n`)) ?? null;
    expect(said('# WCP-1 Sequence: one after the other.')).toBe('one after the other.');
    expect(said('# WCP-2 Sequence: one after the other.')).toBeNull();
    expect(said('alur: 1')).toBeNull();
  });
});

it('the page of patterns is made from the index (UPDATE_DOCS=1 writes it)', () => {
  const page = patternsPage(patterns, processOf);
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, page);
  expect(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '').toBe(page);
});

describe('the folder of patterns', () => {
  it('holds no services: nothing that installs or lists processes reads it', async () => {
    const { definitions } = await readWorkflowFolder('workflows');
    expect(definitions.filter(({ process }) => process.startsWith('wcp_'))).toEqual([]);
  });

  it('is read where it is asked for, with the calendars and tables of the services', async () => {
    const [services, group] = await Promise.all([
      readWorkflowFolder('workflows'),
      readWorkflowFolder('workflows', '_patterns'),
    ]);
    expect(group.definitions.map(({ process }) => process).sort()).toEqual(supported.map(folderOf).sort());
    expect(group.calendars).toEqual(services.calendars);
    expect(group.tables).toEqual(services.tables);
  });
});
