import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PAGE_ENDING, PAGES_FOLDER, readScenarioFolder } from '#engine/scenario/folder.ts';
import { runScenario } from '#engine/scenario/run.ts';
import type { World } from '#engine/scenario/stage.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import { say } from '#engine/texts/text.ts';
import type { Language } from '#engine/texts/text.ts';
import type { Output } from '../command.ts';

/**
 * Writes the pages that scenarios say how they read, as they read now, and prints the names of those that changed. The
 * scenarios themselves are not judged here; what changed is for people to look at before they commit it.
 */
export async function writePages(
  workflows: string,
  world: World,
  { out }: Output,
  language: Language,
): Promise<void> {
  const { files } = await readScenarioFolder(workflows, world);
  const written = new Map<string, string>();
  const before = new Map<string, string>();
  for (const { scenario } of files) {
    if (scenario === null) continue;
    for (const [name, text] of scenario.pages) before.set(name, text);
    await runScenario(scenario, world, written);
  }
  const place = join(workflows, world.process, 'scenarios', PAGES_FOLDER);
  const changed = [...written].filter(([name, text]) => before.get(name) !== text);
  if (changed.length > 0) await mkdir(place, { recursive: true });
  for (const [name, text] of changed) {
    const file = join(place, `${name}${PAGE_ENDING}`);
    await writeFile(file, text);
    out(say(SCENARIO_TEXTS.written, language, { file: file.replaceAll('\\', '/') }));
  }
}
