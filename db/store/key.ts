import type { KeyHolder, Store } from '#engine/runtime/store.ts';
import type { Database } from '../database.ts';

/** The keys that cases hold. */
export function keyOperations(database: Database): Pick<Store, 'keyHolders'> {
  return {
    keyHolders: async ({ kind, process, name, key, limit }) => {
      const rows: readonly unknown[] = await database.query(
        `select case_id as "caseId", waits from case_key
         where kind = $1 and process = $2 and name = $3 and key = $4 order by case_id limit $5`,
        [kind, process, name, key, limit],
      );
      return rows as readonly KeyHolder[];
    },
  };
}
