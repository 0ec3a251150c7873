import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transaction } from '@electric-sql/pglite';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import type { Database, OpenOptions, Session } from '../database.ts';
import { named } from './errors.ts';
import { makeGuard } from './guard.ts';
import { instant, integer, SETTINGS, TYPES, unchanged } from './values.ts';

const parsers = { [TYPES.timestamptz]: instant, [TYPES.date]: unchanged, [TYPES.int8]: integer };

/** In `<folder>/database`, since Alur keeps more than that in its folder; in memory without a folder. */
export async function openPglite(folder: string | null, { onStatement }: OpenOptions): Promise<Database> {
  const told = onStatement ?? (() => undefined);
  if (folder !== null) await mkdir(folder, { recursive: true });
  const pglite = await PGlite.create({
    parsers,
    ...(folder !== null && { dataDir: join(folder, 'database') }),
  });
  for (const [name, value] of Object.entries(SETTINGS)) await pglite.exec(`set ${name} = '${value}'`);
  const guard = makeGuard();
  const outside = sessionOn(pglite, told);
  const database: Database = {
    kind: 'pglite',
    drizzle: drizzle(pglite),
    query: (text, params) => (guard.check(), outside.query(text, params)),
    script: (text) => (guard.check(), outside.script(text)),
    transaction: async (work) => {
      guard.check();
      told('begin');
      const result = await named(() =>
        pglite.transaction((inner) => guard.run(() => work(sessionOn(inner, told)))),
      );
      told('commit');
      return result;
    },
    actAs: async (role) => {
      await pglite.exec(`set role "${role}"`);
      return database;
    },
    close: async () => {
      if (!pglite.closed) await pglite.close();
    },
  };
  return database;
}

function sessionOn(pglite: PGlite | Transaction, told: (text: string) => void): Session {
  return {
    query: async (text, params = []) => {
      told(text);
      const { rows } = await named(() => pglite.query<Record<string, unknown>>(text, [...params]));
      return rows;
    },
    script: async (text) => {
      told(text);
      await named(() => pglite.exec(text));
    },
  };
}
