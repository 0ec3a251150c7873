import type { Store } from '#engine/runtime/store.ts';
import type { Database } from '../database.ts';
import { one } from './one.ts';

type Timers = Pick<Store, 'now' | 'dueCases' | 'nextDue'>;

export function timerOperations(database: Database): Timers {
  return {
    now: async () => (await one(database, 'select clock_timestamp() as now'))['now'] as string,

    // Walks the index on due and leaves out every timer that is not the first of its case. Grouping by case instead
    // would read all that are due before the first could be answered.
    dueCases: async (now, limit) => {
      const rows: readonly unknown[] = await database.query(
        `select t.case_id as "caseId", t.due from timer t
         where t.due <= $1::timestamptz and not exists (
           select from timer e
           where e.case_id = t.case_id and (e.due, e.sequence, e.key) < (t.due, t.sequence, t.key))
         order by t.due, t.case_id limit $2`,
        [now, limit],
      );
      return rows as readonly { readonly caseId: string; readonly due: string }[];
    },

    nextDue: async () => (await one(database, 'select min(due) as due from timer'))['due'] as string | null,
  };
}
