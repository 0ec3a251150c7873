import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLowerName } from '#engine/definition/rules/name-format.ts';
import { isCalendar } from '#engine/runtime/calendar-file.ts';
import { CLI_TEXTS } from '#engine/texts/cli.ts';
import { say } from '#engine/texts/text.ts';
import type { Language, Phrase } from '#engine/texts/text.ts';
import { reasonOf } from './check/find-files.ts';
import { readShared } from './check/shared.ts';
import type { Command } from './command.ts';
import { starterOf } from './new/starter.ts';
import { patterns } from './new/starter.ts';

const folder = 'workflows';

/** `alur new`: a process that runs, to be changed step by step. Never writes into a folder that is there. */
export const newProcess: Command = {
  name: 'new',
  usage: `PROCESS [--from ${patterns.join('|')}] [--language id|en]`,
  summary: CLI_TEXTS.newSummary,
  help: CLI_TEXTS.newHelp,
  options: ['from', 'language'],
  maxNames: 1,
  run: async ({ language, values, names: [name = ''] }, { out, err }) => {
    if (!isLowerName(name)) {
      err(say(CLI_TEXTS.newName, language, { name: JSON.stringify(name) }));
      return 2;
    }
    const told = await create(name, values.from, language);
    if ('problem' in told) {
      err(told.problem);
      return 1;
    }
    for (const path of told.written) out(path);
    out(say(CLI_TEXTS.newDone, language, { name }));
    return 0;
  },
};

type Created = { readonly written: readonly string[] } | { readonly problem: string };

async function create(
  name: string,
  pattern: (typeof patterns)[number],
  language: Language,
): Promise<Created> {
  const problem = (phrase: Phrase, reason = ''): Created => ({
    problem: say(phrase, language, { name: `${folder}/${name}`, reason }),
  });
  const calendar = await calendarHere();
  if (calendar === null) return problem(CLI_TEXTS.newNoCalendar);
  const written: string[] = [];
  try {
    // Not `recursive`: a folder that is there is somebody's work.
    await mkdir(join(folder, name));
    for (const { path, text } of starterOf(name, pattern, calendar)) {
      await writeFile(join(folder, name, path), text, { flag: 'wx' });
      written.push(`${folder}/${name}/${path}`);
    }
  } catch (error) {
    const reason = reasonOf(error);
    return problem(reason === 'EEXIST' ? CLI_TEXTS.newThere : CLI_TEXTS.newFailed, reason);
  }
  return { written };
}

/** The first by name; null where there is none. */
async function calendarHere(): Promise<string | null> {
  try {
    const { calendars } = await readShared(folder);
    const names = [...calendars].filter(([, source]) => isCalendar(source)).map(([name]) => name);
    return names.sort()[0] ?? null;
  } catch {
    return null;
  }
}
