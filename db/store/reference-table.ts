import type { Store, StoredTable } from '#engine/runtime/store.ts';
import type { Database } from '../database.ts';

type Tables = Pick<Store, 'tables' | 'putTable'>;

/** Versions of reference tables are named by their hash and never change. */
export function tableOperations(database: Database): Tables {
  return {
    tables: async () => {
      const rows = await database.query(
        `select hash, name, holds_from::text as "from", published, body from reference_table
         order by name, holds_from, published, hash`,
      );
      return rows.map(
        ({ body, ...row }) =>
          ({ ...row, ...(body as Pick<StoredTable, 'key' | 'label' | 'rows'>) }) as StoredTable,
      );
    },

    putTable: async ({ hash, name, from, published, key, label, rows }) => {
      await database.query(
        `insert into reference_table (hash, name, holds_from, published, body)
         values ($1, $2, $3::date, $4::timestamptz, $5::text::json) on conflict (hash) do nothing`,
        [hash, name, from, published, JSON.stringify({ key, label, rows })],
      );
    },
  };
}
