/** The prover off the event loop: who types never waits for it. */
import { Worker } from 'node:worker_threads';
import type { Diagnostic } from '#engine/definition/diagnostic.ts';
import type { Files } from '#engine/definition/uses.ts';
import { USUAL_BOUND } from '#engine/prover/explore.ts';
import type { Bound } from '#engine/prover/explore.ts';
import type { Order } from './prove.ts';

export type Proved =
  | { readonly done: true; readonly findings: readonly Diagnostic[] }
  /** `time`: it was stopped at the limit. `stopped`: the caller gave it up. Nothing is known then. */
  | { readonly done: false; readonly why: 'time' | 'stopped' };

export interface Limits {
  /** Those that `uses` may name. */
  readonly files?: Files;
  readonly bound?: Bound;
  /** Milliseconds. */
  readonly time?: number;
  /** Ends it early, for instance because the text has changed again. */
  readonly signal?: AbortSignal;
}

const USUAL_TIME = 10_000;
/** Megabytes; what needs more is no process that people wrote. */
const MOST_MEMORY = 512;

/**
 * Proves the text of a process file in a thread of its own, which ends with it. Findings as `proveText` gives them.
 * Rejects only when the thread fails, which is a fault of this program or too little memory.
 */
export function proveInWorker(
  text: string,
  file: string,
  { files = {}, bound = USUAL_BOUND, time = USUAL_TIME, signal }: Limits = {},
): Promise<Proved> {
  if (signal?.aborted === true) return Promise.resolve({ done: false, why: 'stopped' });
  return new Promise((resolve, reject) => {
    const order: Order = { text, file, files, bound };
    const worker = new Worker(new URL('./prove.ts', import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    });
    const end = (proved: Proved): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve(proved);
      void worker.terminate();
    };
    const stop = (): void => {
      end({ done: false, why: 'stopped' });
    };
    const timer = setTimeout(() => {
      end({ done: false, why: 'time' });
    }, time);
    signal?.addEventListener('abort', stop, { once: true });
    worker.once('message', (findings: readonly Diagnostic[]) => {
      end({ done: true, findings });
    });
    worker.once('error', (cause) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      reject(new Error('the thread of the prover failed', { cause }));
    });
  });
}
