import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openDatabase } from './connect.ts';
import type { Database } from './database.ts';
import { openStore } from './open-store.ts';
import { createDatabase } from './testing/postgres-cluster.ts';

/** A database that belongs to a user with no rights beyond it, as hosters give them. */
const name = `small_${randomBytes(6).toString('hex')}`;
let administrator: Database;
let made: Awaited<ReturnType<typeof createDatabase>>;
let url: string;

beforeAll(async () => {
  made = await createDatabase(inject('postgresUrl'));
  administrator = await openDatabase({ url: made.url }, { connections: 1 });
  // The role belongs to the whole server; other tests may have made it, or may not yet.
  await administrator.script(`do $$ begin create role alur_app nologin; exception
    when duplicate_object or unique_violation then null; end $$`);
  await administrator.script(`create role ${name} login password 'small'`);
  await administrator.script(`alter database ${new URL(made.url).pathname.slice(1)} owner to ${name}`);
  const small = new URL(made.url);
  small.username = name;
  small.password = 'small';
  url = small.href;
});
afterAll(async () => {
  await administrator.close();
  await made.drop();
  const server = await openDatabase({ url: inject('postgresUrl') }, { connections: 1 });
  await server.script(`drop role ${name}`);
  await server.close();
});

describe('an owner who may not take on the role of the program', () => {
  it('runs all the same, and is warned', async () => {
    const { store, database, warnings } = await openStore({ url });

    expect(warnings).toEqual([expect.stringContaining('grant alur_app to')]);
    expect(await database.query('select current_user as me')).toEqual([{ me: name }]);
    await expect(database.script('delete from entry')).rejects.toMatchObject({ code: 'AL003' });
    await store.close();
  });

  it('does so from the next start on, once it may', async () => {
    await administrator.script(`grant alur_app to ${name}`);

    const { store, database, warnings } = await openStore({ url });

    expect(warnings).toEqual([]);
    expect(await database.query('select current_user as me')).toEqual([{ me: 'alur_app' }]);
    await expect(database.script('delete from entry')).rejects.toMatchObject({ code: '42501' });
    await store.close();
  });
});
