import type { TestProject } from 'vitest/node';
import { startCluster } from './postgres-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that the tests of this run make their databases in. */
    readonly postgresUrl: string;
  }
}

/**
 * Starts Postgres once for all files of a run. Without one the run fails, with one line and no stack: tests that are
 * silently skipped would pass on every machine that lacks it.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster();
  if ('missing' in cluster) {
    process.stderr.write(`${cluster.missing}\n`);
    process.exit(1);
  }
  project.provide('postgresUrl', cluster.url);
  return () => cluster.stop();
}
