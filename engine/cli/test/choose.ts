import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { nearest } from '#engine/definition/nearest.ts';
import { readWorkflowFolder } from '#engine/runtime/workflow-folder.ts';
import type { World } from '#engine/scenario/stage.ts';
import { CLI_TEXTS } from '#engine/texts/cli.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import { say } from '#engine/texts/text.ts';
import type { Language } from '#engine/texts/text.ts';
import { withNearest } from '../words.ts';

/** A process to be played, and the folder that its own folder stands in. */
export interface Chosen {
  readonly at: string;
  readonly world: World;
}
/** Why nothing can be played, with the exit code for it. */
export interface NotChosen {
  readonly message: string;
  readonly code: 1 | 2;
}

/**
 * The processes meant by the names: services of the folder of workflows, all of them without a name; a folder that begins
 * with `_` for all processes in it (`_patterns`), or one of those (`_patterns/NAME`). The folder of workflows may stand
 * before each name, as a shell completes it.
 */
export async function chooseProcesses(
  workflows: string,
  names: readonly string[],
  language: Language,
): Promise<readonly Chosen[] | NotChosen> {
  if (names.length === 0) return await knownIn(workflows, '', language);
  const found = new Map<string, Chosen>();
  for (const name of names) {
    const [group, process] = partsOf(name, workflows);
    const known = await knownIn(workflows, group, language);
    if ('message' in known) return known;
    const meant = process === '' ? known : known.filter(({ world }) => world.process === process);
    if (meant.length === 0) return await unknown(name, { workflows, known }, language);
    for (const each of meant) found.set(join(each.at, each.world.process), each);
  }
  return [...found.values()];
}

/** The group that a name speaks of (empty: the services) and the process in it (empty: all of them). */
function partsOf(name: string, workflows: string): readonly [group: string, process: string] {
  const plain = (name.startsWith(`${workflows}/`) ? name.slice(workflows.length + 1) : name).replace(
    /\/$/,
    '',
  );
  if (!plain.startsWith('_')) return ['', plain];
  const [group = '', ...process] = plain.split('/');
  return [group, process.join('/')];
}

/** What a group holds, by name; none where there is no such folder. A file that cannot be read hides them all. */
async function knownIn(
  workflows: string,
  group: string,
  language: Language,
): Promise<readonly Chosen[] | NotChosen> {
  if (group !== '' && !(await groupsOf(workflows)).includes(group)) return [];
  try {
    const folder = await readWorkflowFolder(workflows, group);
    const names = folder.definitions.map(({ process }) => process).sort();
    return names.map((process) => ({ at: join(workflows, group), world: { process, folder } }));
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? `\n${error.cause.message}\n` : '';
    const reason = `${error instanceof Error ? error.message : String(error)}.${cause}`;
    return { message: say(CLI_TEXTS.workflowsUnreadable, language, { reason }), code: 1 };
  }
}

async function groupsOf(workflows: string): Promise<readonly string[]> {
  const entries = await readdir(workflows, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && entry.name.startsWith('_')).map(({ name }) => name);
}

async function unknown(
  name: string,
  { workflows, known }: { readonly workflows: string; readonly known: readonly Chosen[] },
  language: Language,
): Promise<NotChosen> {
  const [group, process] = partsOf(name, workflows);
  const inGroup = known.map(({ world }) => (group === '' ? '' : `${group}/`) + world.process);
  const near = nearest(
    process === '' || group === '' ? group + process : `${group}/${process}`,
    known.length === 0 ? await groupsOf(workflows) : inGroup,
  );
  return { message: withNearest(SCENARIO_TEXTS.noProcess, { name }, near, language), code: 2 };
}
