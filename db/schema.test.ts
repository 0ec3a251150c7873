import { readFile } from 'node:fs/promises';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, describe, expect, it } from 'vitest';
import { sources } from '#engine/testing/house/sources.ts';
import { dumpSchema } from './dump.ts';
import { openStore } from './open-store.ts';
import { task } from './schema/task.ts';

const { store, database } = await openStore({ memory: true });
afterAll(() => store.close());

describe('the schema', () => {
  it('is what schema.sql shows (npm run db:dump writes it)', async () => {
    const committed = await readFile(new URL('./schema.sql', import.meta.url), 'utf8');

    expect(await dumpSchema(database)).toBe(committed);
  });

  it('numbers nothing by itself and fills in nothing: rows follow from the history', async () => {
    const generated = await database.query(
      `select table_name, column_name from information_schema.columns
       where table_schema = current_schema() and (is_identity = 'YES' or column_default is not null)`,
    );

    expect(generated).toEqual([]);
  });

  it('names every table in the rights of the program', async () => {
    const unreachable = await database.query(
      `select relname from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r'
         and not has_table_privilege('alur_app', oid, 'select')`,
    );

    expect(unreachable).toEqual([]);
  });
});

describe('the drizzle tables', () => {
  it('agree with the migrated database in names, types and what may be null', async () => {
    const rows = await database.query(
      `select concat_ws(' ', c.relname || '.' || a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull::text) as line
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'`,
    );

    const migrated = rows.map((row) => String(row['line']));

    expect((await declared()).sort()).toEqual(migrated.sort());
  });

  it('read the same instants as the store, and none for infinity', async () => {
    await database.script(`insert into task (case_id, sequence, key, state, offers, for_starter, due) values
      ('c', 1, 's/1', 's', '[]', false, '2026-11-21T10:04:05.678+07:00'), ('c', 1, 's/2', 's', '[]', false, 'infinity')`);

    const read = await database.drizzle.select().from(task).orderBy(task.due);

    expect(read.map((each) => each.due)).toEqual(['2026-11-21T03:04:05.678Z', null]);
  });
});

async function declared(): Promise<string[]> {
  const files = sources('db/schema/*.ts').map(({ path }) => path.replace('db/', './'));
  const modules = await Promise.all(files.map((file) => import(file) as Promise<Record<string, unknown>>));
  const tables = modules.flatMap((module) => Object.values(module).filter((value) => is(value, PgTable)));
  return tables.flatMap((table) =>
    Object.values(getTableColumns(table)).map(
      (column) => `${getTableName(table)}.${column.name} ${column.getSQLType()} ${column.notNull}`,
    ),
  );
}
