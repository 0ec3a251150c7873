import { nearest } from '#engine/definition/nearest.ts';
import { readWorkflowFolder } from '#engine/runtime/workflow-folder.ts';
import type { WorkflowFolder } from '#engine/runtime/workflow-folder.ts';
import { CLI_TEXTS } from '#engine/texts/cli.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import { say } from '#engine/texts/text.ts';
import type { Language } from '#engine/texts/text.ts';
import type { Output, Request } from '../command.ts';
import { asGithub, asJson, asText } from './report.ts';
import { playProcess } from './play.ts';
import { suggestFor } from './suggest.ts';
import { withNearest } from '../words.ts';

const WORKFLOWS = 'workflows';

/** Plays what was asked for and prints it; gives the exit code. */
export async function runTests({ language, values, names }: Request, output: Output): Promise<number> {
  if (values.write && !values.suggest) return wrong(say(CLI_TEXTS.writeNeedsSuggest, language), output);
  const folder = await foldersOf(language);
  if (typeof folder === 'string') return wrong(folder, output, 1);
  const known = folder.definitions.map(({ process }) => process).sort();
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const meant = nearest(unknown, known);
    return wrong(withNearest(SCENARIO_TEXTS.noProcess, { name: unknown }, meant, language), output);
  }
  const played = [];
  for (const process of names.length === 0 ? known : [...new Set(names)])
    played.push(await playProcess(WORKFLOWS, { process, folder }, language));
  if (values.suggest)
    for (const each of played) await suggestFor(each, WORKFLOWS, values.write, output, language);
  else if (values.format === 'json') output.out(asJson(played, language));
  else output.out((values.format === 'github' ? asGithub : asText)(played, language));
  return belowMinimum(played, values.minCoverage, output, language) || played.some(hasFailed) ? 1 : 0;
}

type Played = Awaited<ReturnType<typeof playProcess>>;

function hasFailed({ results }: Played): boolean {
  return results.some(({ passed }) => !passed);
}

/** Says which processes are covered less than was asked for; true where there are any. */
function belowMinimum(
  played: readonly Played[],
  minimum: number | null,
  { err }: Output,
  language: Language,
): boolean {
  const below = played.filter(({ coverage }) => minimum !== null && coverage.percent < minimum);
  for (const { coverage } of below) {
    const { process, percent } = coverage;
    err(say(SCENARIO_TEXTS.belowMinimum, language, { process, percent, minimum: minimum ?? 0 }));
  }
  return below.length > 0;
}

/** Everything under `workflows/`, or the sentence that says why it cannot be loaded. */
async function foldersOf(language: Language): Promise<WorkflowFolder | string> {
  try {
    return await readWorkflowFolder(WORKFLOWS);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? `\n${error.cause.message}\n` : '';
    const reason = `${error instanceof Error ? error.message : String(error)}.${cause}`;
    return say(CLI_TEXTS.workflowsUnreadable, language, { reason });
  }
}

function wrong(message: string, { err }: Output, code = 2): number {
  err(message);
  return code;
}
