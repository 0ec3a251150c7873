import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suggest } from '#engine/scenario/suggest.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import { say } from '#engine/texts/text.ts';
import type { Language } from '#engine/texts/text.ts';
import type { Output } from '../command.ts';
import type { PlayedProcess } from './play.ts';

/** Prints skeletons for what the scenarios of a process do not cover, or writes them; a file that is there is left alone. */
export async function suggestFor(
  { folder, coverage }: PlayedProcess,
  workflows: string,
  write: boolean,
  { out, err }: Output,
  language: Language,
): Promise<void> {
  const { process } = coverage;
  const { skeletons, unreachable } = suggest(folder.definition, coverage.missing, folder.given);
  if (skeletons.length === 0) out(say(SCENARIO_TEXTS.nothingMissing, language, { process }));
  for (const { label } of unreachable) err(say(SCENARIO_TEXTS.noWay, language, { label }));
  const place = join(workflows, process, 'scenarios');
  if (write && skeletons.length > 0) await mkdir(place, { recursive: true });
  for (const { name, text } of skeletons) {
    if (!write) out(text);
    else out(say(SCENARIO_TEXTS.written, language, { file: await writeNew(place, name, text) }));
  }
}

/** Never over a file that somebody wrote: the name gets a number instead. */
async function writeNew(place: string, name: string, text: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const file = join(place, `${name}${number === 1 ? '' : `-${String(number)}`}.yaml`);
    try {
      await writeFile(file, text, { flag: 'wx' });
      return file.replaceAll('\\', '/');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
