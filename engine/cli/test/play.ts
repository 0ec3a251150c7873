import type { Diagnostic } from '#engine/definition/diagnostic.ts';
import { coverageOf } from '#engine/scenario/coverage/coverage.ts';
import type { Coverage } from '#engine/scenario/coverage/coverage.ts';
import type { Failure } from '#engine/scenario/failure.ts';
import { readScenarioFolder } from '#engine/scenario/folder.ts';
import type { ScenarioFolder } from '#engine/scenario/folder.ts';
import { runScenario } from '#engine/scenario/run.ts';
import type { Witness } from '#engine/scenario/run.ts';
import { titleOf } from '#engine/scenario/scenario.ts';
import type { World } from '#engine/scenario/stage.ts';
import type { Language } from '#engine/texts/text.ts';

/** How one file went; what cannot be read has failed too. */
export interface Result {
  readonly file: string;
  readonly title: string;
  readonly passed: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly failures: readonly Failure[];
}
export interface PlayedProcess {
  readonly folder: ScenarioFolder;
  readonly results: readonly Result[];
  readonly coverage: Coverage;
}

/** Plays every scenario of a process, one after the other. */
export async function playProcess(
  workflows: string,
  world: World,
  language: Language,
): Promise<PlayedProcess> {
  const folder = await readScenarioFolder(workflows, world);
  const results: Result[] = [];
  const witnesses: Witness[] = [];
  for (const { file, scenario, diagnostics } of folder.files) {
    if (scenario === null) {
      results.push({ file, title: '', passed: false, diagnostics, failures: [] });
      continue;
    }
    const ran = await runScenario(scenario, world);
    const { failures } = ran;
    witnesses.push(...ran.witnesses);
    const passed = failures.length === 0;
    results.push({ file, title: titleOf(scenario, language), passed, diagnostics, failures });
  }
  return { folder, results, coverage: coverageOf(folder.definition, witnesses) };
}
