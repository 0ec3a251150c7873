import type { Notification, Store } from '#engine/runtime/store.ts';
import type { Database } from '../database.ts';

/** What people were told. */
export function notificationOperations(database: Database): Pick<Store, 'addNotification' | 'notifications'> {
  return {
    addNotification: async ({ key, caseId, starter, pairs, text, at }) => {
      await database.query(
        `insert into notification (key, case_id, starter, pairs, text, at)
         values ($1, $2, $3, $4::text::json, $5::text::json, $6::timestamptz) on conflict (key) do nothing`,
        [key, caseId, starter, JSON.stringify(pairs), JSON.stringify(text), at],
      );
    },

    notifications: async (caseId) => {
      const rows: readonly unknown[] = await database.query(
        `select key, case_id as "caseId", starter, pairs, text, at from notification
         where case_id = $1 order by at, key`,
        [caseId],
      );
      return rows as readonly Notification[];
    },
  };
}
