import { expect, it } from 'vitest';
import { openDatabase } from './connect.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migrations.ts';
import { openStore } from './open-store.ts';
import { createDatabase } from './testing/postgres-cluster.ts';
import { freshDatabase } from './testing/fresh-database.ts';
import { inject } from 'vitest';

it('of several programs that migrate at once each migration is applied by one', async () => {
  const url = await freshDatabase();
  const databases = await Promise.all([1, 2, 3, 4].map(() => openDatabase({ url }, { connections: 1 })));

  const applied = await Promise.all(databases.map((database) => migrate(database)));

  const names = (await readMigrations()).map(({ name }) => name);
  expect(applied.flat().sort()).toEqual(names);
  await Promise.all(databases.map((database) => database.close()));
});

it('several programs can start at once on an empty database', async () => {
  const { url, drop } = await createDatabase(inject('postgresUrl'));

  const stores = await Promise.all([1, 2, 3, 4].map(() => openStore({ url }, { connections: 2 })));

  for (const { store, database, warnings } of stores) {
    expect(warnings).toEqual([]);
    expect(await database.query('select current_user as me')).toEqual([{ me: 'alur_app' }]);
    await store.close();
  }
  await drop();
});
