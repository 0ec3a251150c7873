import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './connect.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations.ts';
import { readMigrations } from './migrations.ts';

const database = await openDatabase({ memory: true });
afterAll(() => database.close());
beforeEach(() => database.script('drop schema public cascade; create schema public'));

const one = migration(1, 'create table one (a integer)');
const two = migration(2, 'create table two (a integer)');

describe('migrate', () => {
  it('applies every migration once, in order', async () => {
    expect(await migrate(database, [one])).toEqual(['0001_test.sql']);
    expect(await migrate(database, [one, two])).toEqual(['0002_test.sql']);
    expect(await migrate(database, [one, two])).toEqual([]);

    expect(await tables()).toEqual(['migration', 'one', 'two']);
  });

  it('installs the real schema, and a second run does no harm', async () => {
    const names = (await readMigrations()).map(({ name }) => name);

    expect(await migrate(database)).toEqual(names);
    expect(await migrate(database)).toEqual([]);
  });

  it('refuses a schema that a newer program made', async () => {
    await migrate(database, [one, two]);

    await expect(migrate(database, [one])).rejects.toMatchObject({
      code: 'SCHEMA_NEWER',
      params: { database: 2, program: 1 },
    });
  });

  it('refuses a migration that was edited after it was applied', async () => {
    await migrate(database, [one]);

    const edited = migrate(database, [{ ...one, checksum: 'other' }, two]);

    await expect(edited).rejects.toMatchObject({ code: 'INTERNAL', params: { migration: '0001_test.sql' } });
    expect(await tables()).toEqual(['migration', 'one']);
  });

  it('leaves nothing of a migration that fails, and keeps those before it', async () => {
    const broken = migration(2, 'create table two (a integer); create table broken (');

    await expect(migrate(database, [one, broken])).rejects.toThrow('syntax error');

    expect(await tables()).toEqual(['migration', 'one']);
    expect(await migrate(database, [one, two])).toEqual(['0002_test.sql']);
  });
});

describe('the migrations of this program', () => {
  it('are numbered from 1 without a gap', async () => {
    const migrations = await readMigrations();

    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
    for (const { name } of migrations) expect(name).toMatch(/^\d{4}_[a-z_]+\.sql$/);
  });
});

function migration(number: number, sql: string): Migration {
  return { number, name: `000${number}_test.sql`, sql, checksum: `sum of ${sql}` };
}

async function tables(): Promise<readonly unknown[]> {
  const rows = await database.query(`select tablename from pg_tables where schemaname = 'public' order by 1`);
  return rows.map((row) => row['tablename']);
}
