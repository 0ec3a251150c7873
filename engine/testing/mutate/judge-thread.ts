/** Takes mutants and answers with the name of the judge that noticed each, or null. */
import { parentPort } from 'node:worker_threads';
import { checkJudge } from './judge.ts';
import type { Judge } from './judge.ts';
import { scenarioJudge } from './scenario-judge.ts';
import type { Mutant } from './subject.ts';

/** In the order in which they are asked: the cheapest first. A further judge is a further item here. */
const judges: readonly Judge[] = [checkJudge, await scenarioJudge('workflows')];

parentPort?.on('message', (mutant: Mutant) => {
  void noticedBy(mutant).then((by) => parentPort?.postMessage(by));
});

async function noticedBy(mutant: Mutant): Promise<string | null> {
  for (const { name, catches } of judges) if (await catches(mutant)) return name;
  return null;
}
