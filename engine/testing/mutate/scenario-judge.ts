/** The scenarios of a process as a judge: they notice an edit when one of them cannot be read any more, or fails. */
import { canonicalize, publish } from '#engine/definition/canonical.ts';
import { readProcess } from '#engine/definition/read.ts';
import { readWorkflowFolder } from '#engine/runtime/workflow-folder.ts';
import { readScenarioFolder } from '#engine/scenario/folder.ts';
import { runScenario } from '#engine/scenario/run.ts';
import type { World } from '#engine/scenario/stage.ts';
import type { Judge } from './judge.ts';
import type { Mutant } from './subject.ts';

/** Plays the scenarios under `workflows` on the edited process. What cannot even be published is for other judges. */
export async function scenarioJudge(workflows: string): Promise<Judge> {
  const folder = await readWorkflowFolder(workflows);
  const worldOf = ({ subject: { process, text, files } }: Mutant): World | null => {
    const { definition } = readProcess(text, 'v1.yaml', files);
    if (definition?.process !== process) return null;
    const { hash } = publish(definition);
    const definitions = folder.definitions.map((row) =>
      row.process === process ? { ...row, hash, text: canonicalize(definition) } : row,
    );
    return { process, folder: { ...folder, definitions } };
  };
  return {
    name: 'scenario',
    catches: async (mutant) => {
      const world = worldOf(mutant);
      if (world === null) return false;
      const { files } = await readScenarioFolder(workflows, world);
      if (files.length === 0) throw new Error(`${mutant.subject.process} has no scenarios`);
      for (const { scenario, diagnostics } of files) {
        if (scenario === null || diagnostics.some(({ severity }) => severity === 'error')) return true;
        const failed = await runScenario(scenario, world).then(
          ({ failures }) => failures.length > 0,
          () => true, // a step that the engine cannot take at all
        );
        if (failed) return true;
      }
      return false;
    },
  };
}
