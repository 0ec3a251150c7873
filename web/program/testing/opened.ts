import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '#db/database.ts';
import { openStore } from '#db/open-store.ts';
import { createEngine } from '#engine/runtime/engine.ts';
import type { Engine } from '#engine/runtime/engine.ts';
import { folderFileStore } from '#engine/runtime/file-store.ts';
import { historyOf, prove } from '#engine/runtime/history.ts';
import type { StoredEntry } from '#engine/runtime/store.ts';
import type { Place } from './program.ts';

/** What a stopped program left behind, opened by the test itself. */
export interface Opened {
  readonly engine: Engine;
  readonly database: Database;
  close(): Promise<void>;
}

export async function openLeft({ data, databaseUrl }: Place): Promise<Opened> {
  const { store, database } = await openStore(
    databaseUrl === undefined ? { folder: data } : { url: databaseUrl },
  );
  if (databaseUrl !== undefined) await aloneOn(database);
  const installation = await store.installation();
  const engine = createEngine({
    store,
    files: folderFileStore(join(data, 'files')),
    clock: { now: () => new Date().toISOString() },
    secret: installation?.secret ?? '',
    report: () => undefined,
  });
  return { engine, database, close: () => store.close() };
}

/** A server goes on with the statement of a program that was killed; what comes of it must not be looked at half-way. */
async function aloneOn(database: Database): Promise<void> {
  for (;;) {
    const [row] = await database.query(
      `select count(*) as others from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`,
    );
    if (row?.['others'] === 0) return;
    await wait(10);
  }
}

/** Opens, asks, closes. */
export async function left<Answer>(place: Place, ask: (opened: Opened) => Promise<Answer>): Promise<Answer> {
  const opened = await openLeft(place);
  try {
    return await ask(opened);
  } finally {
    await opened.close();
  }
}

export async function caseIds({ database }: Opened): Promise<readonly string[]> {
  return (await database.query('select id from cases order by id')).map((row) => String(row['id']));
}

/** Entries of a case; throws when they do not replay to the stored case, or number with a gap. */
export async function provedHistory({ engine }: Opened, caseId: string): Promise<readonly StoredEntry[]> {
  const { case: stored } = await engine.store.load(caseId, null);
  const entries = await historyOf(engine, caseId);
  if (stored === null) throw new Error(`${caseId} has ${entries.length} entries and no case`);
  const { chain, same, difference } = await prove(engine, stored, entries);
  const gap = entries.findIndex((entry, index) => entry.sequence !== index + 1);
  if (!chain || !same || difference !== null || gap >= 0 || entries.length !== stored.sequence) {
    const found = { chain, same, difference, gap, entries: entries.length, sequence: stored.sequence };
    throw new Error(`${caseId} does not replay: ${JSON.stringify(found)}`);
  }
  return entries;
}

/** Tables that a command or a draft may write to. */
const WRITTEN = [
  ...['cases', 'entry', 'personal', 'task', 'task_offer', 'timer', 'clock', 'case_seer', 'access'],
  ...['idempotency', 'draft', 'file'],
] as const;

/** How many rows each of those tables holds. */
export async function rowCounts({ database }: Opened): Promise<Readonly<Record<string, number>>> {
  const counts = WRITTEN.map((table) => `(select count(*) from ${table}) as ${table}`);
  const [row = {}] = await database.query(`select ${counts.join(', ')}`);
  return Object.fromEntries(WRITTEN.map((table) => [table, Number(row[table])]));
}

/** Rows that belong to no case, or do not agree with it: each would be half of a commit. */
export async function halfWritten({ database }: Opened): Promise<readonly string[]> {
  const orphans = [
    'personal',
    'task',
    'task_offer',
    'timer',
    'clock',
    'case_seer',
    'access',
    'idempotency',
  ].map(
    (table) => `select '${table} without case ' || case_id as what from ${table} x
      where not exists (select from cases c where c.id = x.case_id)`,
  );
  const derived = [
    ['task', 'tasks'],
    ['timer', 'timers'],
    ['clock', 'clocks'],
  ].map(
    ([table = '', field = '']) => `select '${table} rows differ from case ' || c.id as what from cases c
      where (select count(*) from ${table} x where x.case_id = c.id) <> json_array_length(c.body->'${field}')`,
  );
  const rows = await database.query(
    [
      ...orphans,
      ...derived,
      `select 'entries without case ' || stream_id from entry e where stream_kind = 'case'
         and not exists (select from cases c where c.id = e.stream_id)`,
      `select 'entries differ from case ' || c.id from cases c
         where c.sequence <> (select count(*) from entry e where e.stream_kind = 'case' and e.stream_id = c.id)`,
      `select 'no access to case ' || c.id from cases c where not exists (select from access a where a.case_id = c.id)`,
      `select 'a sent file of no case ' || file from file where (case_id is null) <> (sequence is null)`,
    ].join(' union all '),
  );
  return rows.map((row) => String(row['what']));
}
