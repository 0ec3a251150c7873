/** The scenarios of a process as a judge: they notice an edit when one of them cannot be read any more, or fails. */
import { canonicalize, publish } from '#engine/definition/canonical.ts';
import { readProcess } from '#engine/definition/read.ts';
import { readWorkflowFolder } from '#engine/runtime/workflow-folder.ts';
import { readScenarioFolder } from '#engine/scenario/folder.ts';
import { runScenario } from '#engine/scenario/run.ts';
import type { World } from '#engine/scenario/stage.ts';
import type { Judge, Mutant } from './judge.ts';

/** Plays the scenarios under `workflows` on the edited process. A step that throws has noticed it too. */
export async function scenarioJudge(workflows: string): Promise<Judge> {
  const folder = await readWorkflowFolder(workflows);
  const worldOf = ({ process, text }: Mutant): World | null => {
    const { definition } = readProcess(text, 'v1.yaml');
    if (definition === null) return null;
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
      try {
        const { files } = await readScenarioFolder(workflows, world);
        for (const { scenario, diagnostics } of files) {
          if (scenario === null || diagnostics.some(({ severity }) => severity === 'error')) return true;
          if ((await runScenario(scenario, world)).failures.length > 0) return true;
        }
        return false;
      } catch {
        return true;
      }
    },
  };
}
