/** The scenarios of a process, read from its folder. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Diagnostic } from '#engine/definition/diagnostic.ts';
import type { Definition } from '#engine/definition/types.ts';
import { readGiven, readScenario } from './read.ts';
import { NOTHING_GIVEN } from './scenario.ts';
import type { Given, Scenario } from './scenario.ts';
import { definitionOf, othersOf } from './stage.ts';
import type { World } from './stage.ts';

/** One file of a folder of scenarios: what it says, or what is wrong with it. */
export interface ScenarioFile {
  readonly file: string;
  readonly scenario: Scenario | null;
  readonly diagnostics: readonly Diagnostic[];
}
export interface ScenarioFolder {
  readonly definition: Definition;
  readonly given: Given;
  readonly files: readonly ScenarioFile[];
}

export const GIVEN_FILE = 'given.yaml';
/** Beside the scenarios: pages as they read, one file each. */
export const PAGES_FOLDER = 'pages';
export const PAGE_ENDING = '.txt';

/**
 * Reads `<workflows>/<process>/scenarios/*.yaml` against the newest version of the process. A folder that is not there has
 * no scenarios. Where `given.yaml` itself is wrong it is the only file: the names in the others hang on it.
 */
export async function readScenarioFolder(workflows: string, world: World): Promise<ScenarioFolder> {
  const definition = definitionOf(world);
  const others = othersOf(world);
  const folder = join(workflows, world.process, 'scenarios');
  const found = await filesIn(folder);
  const names = found.filter((name) => name.endsWith('.yaml')).sort();
  const read = async (name: string): Promise<readonly [text: string, file: string]> => [
    await readFile(join(folder, name), 'utf8'),
    shownPath(join(folder, name)),
  ];
  const shared = names.includes(GIVEN_FILE)
    ? readGiven(...(await read(GIVEN_FILE)), definition, others)
    : null;
  if (shared !== null && shared.given === null) {
    const file = shownPath(join(folder, GIVEN_FILE));
    const { diagnostics } = shared;
    return { definition, given: NOTHING_GIVEN, files: [{ file, scenario: null, diagnostics }] };
  }
  const given = shared?.given ?? NOTHING_GIVEN;
  const pages = await readPages(join(folder, PAGES_FOLDER));
  const files = await Promise.all(
    names
      .filter((name) => name !== GIVEN_FILE)
      .map(async (name) => {
        const [text, file] = await read(name);
        const { scenario, diagnostics } = readScenario(text, file, given, definition, others);
        return { file, scenario: scenario === null ? null : { ...scenario, pages }, diagnostics };
      }),
  );
  return { definition, given, files };
}

/** Pages by the names that scenarios call them; none where nobody wrote any. */
async function readPages(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await filesIn(folder)).filter((name) => name.endsWith(PAGE_ENDING));
  const read = async (name: string): Promise<[string, string]> => [
    name.slice(0, -PAGE_ENDING.length),
    await readFile(join(folder, name), 'utf8'),
  ];
  return new Map(await Promise.all(names.map(read)));
}

/** A folder that is not there has no files. */
async function filesIn(folder: string): Promise<readonly string[]> {
  return await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
}

/** From the working folder where it lies below it, with forward slashes. */
function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return (near.startsWith('..') ? path : near).replaceAll('\\', '/');
}
