/** Runs in a thread of its own: one text in, its findings out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Files } from '#engine/definition/uses.ts';
import type { Bound } from '#engine/prover/explore.ts';
import { proveText } from '#engine/prover/prove.ts';

/** What `proveInWorker` hands over. */
export interface Order {
  readonly text: string;
  readonly file: string;
  readonly files: Files;
  readonly bound: Bound;
}

const { text, file, files, bound } = workerData as Order;
parentPort?.postMessage(proveText(text, file, { files, bound }));
