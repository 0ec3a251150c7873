import type { Store } from '#engine/runtime/store.ts';
import { openDatabase } from './connect.ts';
import type { Database, OpenOptions, Where } from './database.ts';
import type { FolderLock } from './folder-lock.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate } from './migrate.ts';
import { ensureAppRole } from './roles.ts';
import { makeStore } from './store/store.ts';

export interface OpenStore {
  readonly store: Store;
  /** The store's own database, for accounts and reports; `store.close()` closes it. */
  readonly database: Database;
  /** Of an embedded database in a folder; released by `store.close()`. */
  readonly lock: FolderLock | null;
  /** For the operator, in English. */
  readonly warnings: readonly string[];
}

/**
 * Opens the database, brings its schema up to date and goes on as the role that cannot change the history. Throws
 * FOLDER_IN_USE, SCHEMA_NEWER or STORE_BUSY (the server cannot be reached).
 */
export async function openStore(where: Where, options: OpenOptions = {}): Promise<OpenStore> {
  const lock = 'folder' in where ? await lockFolder(where.folder) : null;
  try {
    const { database, warnings } = await prepare(where, options);
    const close = async (): Promise<void> => {
      await database.close();
      await lock?.release();
    };
    return { store: makeStore(database, close), database, lock, warnings };
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

async function prepare(
  where: Where,
  options: OpenOptions,
): Promise<{ readonly database: Database; readonly warnings: readonly string[] }> {
  const owner = await openDatabase(where, options);
  try {
    const migrated = await migrate(owner);
    const { role, warning } = await ensureAppRole(owner, migrated.length > 0);
    const database = role === null ? owner : await owner.actAs(role);
    return { database, warnings: warning === null ? [] : [warning] };
  } catch (error) {
    await owner.close();
    throw error;
  }
}
