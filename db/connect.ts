import { openPglite } from './connect/pglite.ts';
import { openPostgres } from './connect/postgres.ts';
import type { Database, OpenOptions, Where } from './database.ts';

/** The one place that knows there are two drivers. A folder must be locked first: see `folder-lock.ts`. */
export async function openDatabase(where: Where, options: OpenOptions = {}): Promise<Database> {
  if ('url' in where) return openPostgres(where.url, options);
  return await openPglite('folder' in where ? where.folder : null, options);
}
