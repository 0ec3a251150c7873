import type { KeyHolder, Store } from '#engine/runtime/store.ts';
import type { Database } from '../database.ts';

/** The keys that cases hold. */
export function keyOperations(database: Database): Pick<Store, 'keyHolders'> {
  return {
    keyHolders: async ({ kind, process, name, key, limit }) => {
      const rows: readonly unknown[] = await database.query(
        `select k.case_id as "caseId", c.unit, k.waits from case_key k join cases c on c.id = k.case_id
         where k.kind = $1 and k.process = $2 and k.name = $3 and k.key = $4 order by k.case_id limit $5`,
        [kind, process, name, key, limit],
      );
      return rows as readonly KeyHolder[];
    },
  };
}
