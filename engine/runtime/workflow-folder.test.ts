import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AlurError } from '#engine/errors.ts';
import { readWorkflowFolder } from './workflow-folder.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workflows-'));
  await cp('workflows', folder, { recursive: true });
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Reads the folder with one calendar file changed, then puts the file back. */
async function readWith(name: string, change: (text: string) => string): Promise<unknown> {
  const file = join(folder, 'calendars', `${name}.yaml`);
  const text = await readFile(file, 'utf8').catch(() => null);
  await writeFile(file, change(text ?? ''));
  try {
    return await readWorkflowFolder(folder);
  } catch (error) {
    return error;
  } finally {
    await (text === null ? rm(file) : writeFile(file, text));
  }
}

function causeOf(error: unknown): string {
  if (!(error instanceof AlurError)) throw new Error('nothing was refused');
  expect(error.code).toBe('DEFINITION_INVALID');
  return error.cause instanceof Error ? error.cause.message : '';
}

describe('the calendars of a folder of workflows', () => {
  it('are those with a zone; the parts they include are none', async () => {
    const { calendars } = await readWorkflowFolder(folder);
    expect(calendars.map(({ name }) => name).sort()).toEqual(['wib_5_hari', 'wit_5_hari', 'wita_5_hari']);
  });

  // prettier-ignore
  it.each([
    ['a day of a kind that does not exist, in the file that has it', 'nasional_2026', (text: string) => text.replace('2026-03-18, kind: joint_leave', '2026-03-18, kind: cuti'), /^calendars\/nasional_2026\.yaml:\d+ unknown-value: .*"cuti"/],
    ['a name that is not that of its file', 'wib_5_hari', (text: string) => text.replace('name: wib', 'name: wit'), /^calendars\/wib_5_hari\.yaml:1 calendar-name: .*"wit_5_hari"/],
    ['an included file that is not there', 'wib_5_hari', (text: string) => text.replace('nasional_2026', 'nasional_2062'), /unknown-calendar: .*"nasional_2062"/],
    ['a key written twice', 'wib_5_hari', (text: string) => `${text}zone: 7\n`, /duplicate-key/],
    ['text that is no YAML', 'wib_5_hari', (text: string) => `${text}days: [\n`, /yaml-syntax/],
    ['a listed year without days', 'wib_5_hari', (text: string) => `${text}years: [2027]\n`, /calendar-year-empty: .*2027/],
  ])('with %s are refused with the place and the reason', async (_says, name, change, reason) => {
    expect(causeOf(await readWith(name, change))).toMatch(reason);
  });

  it('may stand beside a part that nothing includes, which is only a warning of `alur check`', async () => {
    const read = await readWith('cadangan', () => 'years: [2027]\n');
    expect(read).toMatchObject({ calendars: expect.arrayContaining([]) as unknown });
  });
});
