/** The judges sit in threads, one for each core: playing the scenarios takes its time. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Mutant } from './subject.ts';

/** Per mutant the name of the judge that noticed it, or null. `told` hears how many are done. Rejects when a judge fails. */
export async function judgeAll(
  mutants: readonly Mutant[],
  told: (done: number) => void,
): Promise<readonly (string | null)[]> {
  const verdicts: (string | null)[] = mutants.map(() => null);
  const queue = mutants.entries();
  let done = 0;
  const threads = Array.from({ length: availableParallelism() }, async () => {
    const worker = new Worker(new URL('./judge-thread.ts', import.meta.url));
    try {
      for (const [index, mutant] of queue) {
        verdicts[index] = await answerOf(worker, mutant);
        told(++done);
      }
    } finally {
      await worker.terminate();
    }
  });
  await Promise.all(threads);
  return verdicts;
}

function answerOf(worker: Worker, mutant: Mutant): Promise<string | null> {
  return new Promise((resolve, reject) => {
    worker.removeAllListeners();
    worker.once('message', resolve).once('error', reject);
    worker.postMessage(mutant);
  });
}
