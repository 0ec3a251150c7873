import type { Store, StoredNumber } from '#engine/runtime/store.ts';
import type { Database } from '../database.ts';
import { one } from './one.ts';

/** The registers. */
export function numberOperations(database: Database): Pick<Store, 'nextNumber' | 'numbers'> {
  return {
    nextNumber: async ({ unit, register, year }) => {
      const row = await one(
        database,
        `select coalesce(max(seq), 0) + 1 as next from register_number
         where unit = $1 and register = $2 and year = $3`,
        [unit, register, year],
      );
      return Number(row['next']);
    },

    numbers: async ({ unit, register, year }) => {
      const rows: readonly unknown[] = await database.query(
        `select unit, register, year, seq, field, text, status, reason, sequence, at, case_id as "caseId"
         from register_number where unit = $1 and register = $2 and year = $3 order by seq`,
        [unit, register, year],
      );
      return rows as readonly StoredNumber[];
    },
  };
}
