import { AlurError } from '#engine/errors.ts';
import type { Database, Session } from './database.ts';
import type { Migration } from './migrations.ts';
import { readMigrations } from './migrations.ts';

/**
 * Brings the schema up to this program and answers the names of what was applied; harmless to repeat and to run on
 * several nodes at once. Throws SCHEMA_NEWER when the database was migrated by a later release.
 */
export async function migrate(
  database: Database,
  migrations?: readonly Migration[],
): Promise<readonly string[]> {
  const known = migrations ?? (await readMigrations());
  const applied = await readApplied(database);
  compare(known, applied);
  const names: string[] = [];
  for (const migration of known.slice(applied.length)) {
    if (await apply(database, migration)) names.push(migration.name);
  }
  return names;
}

interface Applied {
  readonly number: number;
  readonly checksum: string;
}

/** Asks before it creates, so that a program without rights on the schema can start on an up-to-date one. */
async function readApplied(database: Database): Promise<readonly Applied[]> {
  const [found] = await database.query(`select to_regclass('migration') is not null as there`);
  if (found?.['there'] !== true) return [];
  const rows = await database.query('select number, checksum from migration order by number');
  return rows.map((row) => ({ number: Number(row['number']), checksum: String(row['checksum']) }));
}

function compare(known: readonly Migration[], applied: readonly Applied[]): void {
  if (applied.length > known.length) {
    throw new AlurError('SCHEMA_NEWER', { params: { database: applied.length, program: known.length } });
  }
  const changed = applied.findIndex(({ checksum }, index) => checksum !== known[index]?.checksum);
  if (changed < 0) return;
  const name = known[changed]?.name ?? String(changed + 1);
  throw new AlurError('INTERNAL', {
    params: { migration: name },
    cause: new Error(`${name} was edited after use`),
  });
}

/**
 * The row goes in first: of two runners the second waits for the lock, finds the row and takes that as success. The
 * row alone would do, but its loser would wait inside a failed transaction.
 */
async function apply(database: Database, migration: Migration): Promise<boolean> {
  return await database.transaction(async (session) => {
    await session.query('select pg_advisory_xact_lock(7210001, 2)');
    await session.script(`create table if not exists migration (
      number integer primary key, name text not null, checksum text not null, applied timestamptz not null)`);
    if (!(await claim(session, migration))) return false;
    await session.script(migration.sql);
    return true;
  });
}

async function claim(session: Session, { number, name, checksum }: Migration): Promise<boolean> {
  const rows = await session.query(
    `insert into migration (number, name, checksum, applied) values ($1, $2, $3, clock_timestamp())
     on conflict (number) do nothing returning number`,
    [number, name, checksum],
  );
  return rows.length > 0;
}
