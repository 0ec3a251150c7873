import { CLI_TEXTS } from '#engine/texts/cli.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import { say } from '#engine/texts/text.ts';
import type { Language } from '#engine/texts/text.ts';
import type { Output, Request } from '../command.ts';
import { chooseProcesses } from './choose.ts';
import { asGithub, asJson, asText } from './report.ts';
import { playProcess } from './play.ts';
import { suggestFor } from './suggest.ts';
import { writePages } from './write-pages.ts';

const WORKFLOWS = 'workflows';

/** Plays what was asked for and prints it; gives the exit code. */
export async function runTests({ language, values, names }: Request, output: Output): Promise<number> {
  if (values.write && !values.suggest) return wrong(say(CLI_TEXTS.writeNeedsSuggest, language), output);
  const chosen = await chooseProcesses(WORKFLOWS, names, language);
  if ('message' in chosen) return wrong(chosen.message, output, chosen.code);
  const played: Played[] = [];
  for (const { at, world } of chosen) {
    if (values.writePages) await writePages(at, world, output, language);
    played.push(await playProcess(at, world, language));
  }
  if (values.suggest)
    for (const [index, each] of played.entries())
      await suggestFor(each, chosen[index]?.at ?? WORKFLOWS, values.write, output, language);
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

function wrong(message: string, { err }: Output, code = 2): number {
  err(message);
  return code;
}
