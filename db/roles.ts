import { readFile } from 'node:fs/promises';
import type { Database } from './database.ts';

const APP = 'alur_app';

/** The role to take on, or null; and a sentence for the operator when there should be one and is not. */
export interface AppRole {
  readonly role: string | null;
  readonly warning: string | null;
}

/**
 * Makes the role that may append to the history but not change it, gives it its rights after a migration, and tells
 * whether this connection may act as it.
 */
export async function ensureAppRole(database: Database, migrated: boolean): Promise<AppRole> {
  const before = await look(database);
  if (before.role && before.granted && !migrated && (await canBecome(database)))
    return { role: APP, warning: null };
  if (!before.owner)
    return before.mayChange ? { role: null, warning: unprotected } : { role: null, warning: null };
  if (!before.role) await attempt(() => database.script(`create role ${APP} nologin`));
  if (!(await canBecome(database))) await attempt(() => database.script(`grant ${APP} to current_user`));
  if (!(await canBecome(database))) return { role: null, warning: unprotected };
  await grant(database);
  return { role: APP, warning: null };
}

const unprotected =
  `The program connects as the owner of the history: a trigger alone keeps entries from being changed. ` +
  `Let an administrator run "create role ${APP} nologin; grant ${APP} to <this user>" and restart.`;

interface Look {
  readonly role: boolean;
  readonly granted: boolean;
  readonly owner: boolean;
  readonly mayChange: boolean;
}

async function look(database: Database): Promise<Look> {
  const [row] = await database.query(
    `select r.oid is not null as role,
       coalesce(has_table_privilege(r.oid, 'entry', 'insert'), false) as granted,
       pg_has_role(c.relowner, 'usage') as owner,
       has_table_privilege('entry', 'update') as may_change
     from pg_class c left join pg_roles r on r.rolname = $1
     where c.oid = 'entry'::regclass`,
    [APP],
  );
  const is = (name: string): boolean => row?.[name] === true;
  return { role: is('role'), granted: is('granted'), owner: is('owner'), mayChange: is('may_change') };
}

/** Tried, not computed: what membership allows differs between versions of Postgres. */
async function canBecome(database: Database): Promise<boolean> {
  return await attempt(() =>
    database.transaction(async (session) => {
      await session.script(`set local role ${APP}`);
    }),
  );
}

/** Under the migrations' lock: two nodes that grant at once would fail on each other. */
async function grant(database: Database): Promise<void> {
  const sql = await readFile(new URL('./grants.sql', import.meta.url), 'utf8');
  await database.transaction(async (session) => {
    await session.query('select pg_advisory_xact_lock(7210001, 2)');
    await session.script(sql);
  });
}

/** Not allowed, not there, or made by another node meanwhile: an answer. Anything else is a fault. */
async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (['42501', '42704', '22023', '42710', '23505', '0LP01'].includes(String(code))) return false;
    throw error;
  }
}
