import type { Store } from '#engine/runtime/store.ts';
import type { Database } from '../database.ts';
import { one } from './one.ts';

type Timers = Pick<Store, 'now' | 'dueCases' | 'nextDue' | 'clockedBy'>;

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

    clockedBy: async ({ calendars, after, limit }) => {
      const rows = await database.query(
        `select distinct k.case_id as "caseId" from clock k join cases c on c.id = k.case_id
         where k.status in ('running', 'paused') and c.closed is null and k.case_id > $2
           and k.calendar in (select jsonb_array_elements_text($1::text::jsonb))
         order by k.case_id limit $3`,
        [JSON.stringify(calendars), after, limit],
      );
      return rows.map((row) => String(row['caseId']));
    },

    nextDue: async () => (await one(database, 'select min(due) as due from timer'))['due'] as string | null,
  };
}
