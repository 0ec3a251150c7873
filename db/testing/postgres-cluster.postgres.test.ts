import postgres from 'postgres';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { freshDatabase } from './fresh-database.ts';
import { createDatabase } from './postgres-cluster.ts';

const sql = postgres(await freshDatabase());
afterAll(() => sql.end());

describe('the Postgres of the tests', () => {
  it('answers in an empty database of the file', async () => {
    expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
    expect(await sql`select tablename from pg_tables where schemaname = 'public'`).toEqual([]);
  });

  it('writes to disk as a real one does', async () => {
    const [settings] =
      await sql`select current_setting('fsync') fsync, current_setting('synchronous_commit') commit`;
    expect(settings).toEqual({ fsync: 'on', commit: 'on' });
  });

  it('drops a database although a connection to it was left open', async () => {
    const { url, drop } = await createDatabase(inject('postgresUrl'));
    const open = postgres(url);
    await open`select 1`;

    await drop();

    const name = new URL(url).pathname.slice(1);
    expect(await sql`select 1 from pg_database where datname = ${name}`).toEqual([]);
    await open.end({ timeout: 0 }).catch(() => undefined);
  });
});
