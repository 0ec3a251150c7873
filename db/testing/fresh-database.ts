import { afterAll, inject } from 'vitest';
import { createDatabase } from './postgres-cluster.ts';

/** The address of an empty database for this test file, dropped after its last test. Call it in the file's body. */
export async function freshDatabase(): Promise<string> {
  const { url, drop } = await createDatabase(inject('postgresUrl'));
  afterAll(drop);
  return url;
}
