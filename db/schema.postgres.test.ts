import { readFile } from 'node:fs/promises';
import { afterAll, expect, it } from 'vitest';
import { dumpSchema } from './dump.ts';
import { openStore } from './open-store.ts';
import { freshDatabase } from './testing/fresh-database.ts';

const { store, database } = await openStore({ url: await freshDatabase() });
afterAll(() => store.close());

it('Postgres and the embedded database have the same schema', async () => {
  const committed = await readFile(new URL('./schema.sql', import.meta.url), 'utf8');

  expect(await dumpSchema(database)).toBe(committed);
});
