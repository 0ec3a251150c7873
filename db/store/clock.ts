import type { Store } from '#engine/runtime/store.ts';
import type { Database } from '../database.ts';

/** Clocks that have to be looked at when a calendar or a setting changes. */
export function clockOperations(database: Database): Pick<Store, 'clockedBy' | 'clocksExamined'> {
  return {
    // Each of the two ways has an index of its own; closed cases are few among those with an open clock.
    clockedBy: async ({ calendars, lengths, after, limit }) => {
      const rows = await database.query(
        `select k.case_id as "caseId" from (
           select k.case_id from clock k
           where k.status in ('running', 'paused') and k.case_id > $3
             and coalesce(k.examined_calendar, k.calendar) = any(array(select jsonb_array_elements_text($1::text::jsonb)))
           union
           select k.case_id
           from jsonb_to_recordset($2::text::jsonb) as x(definition text, clock text, unit text, length text)
           join clock k on k.key = x.clock and k.status in ('running', 'paused')
           join cases c on c.id = k.case_id and c.definition = x.definition and c.unit = x.unit
           where k.case_id > $3 and k.examined_length is distinct from x.length) k
         join cases c on c.id = k.case_id and c.closed is null
         order by k.case_id limit $4`,
        [JSON.stringify(calendars), JSON.stringify(lengths), after, limit],
      );
      return rows.map((row) => String(row['caseId']));
    },

    clocksExamined: async ({ caseId, sequence, clocks }) => {
      await database.query(
        `update clock k set examined_calendar = x.calendar, examined_length = x.length
         from jsonb_to_recordset($3::text::jsonb) as x(key text, calendar text, length text)
         where k.case_id = $1 and k.key = x.key and k.status in ('running', 'paused')
           and exists (select from cases c where c.id = $1 and c.sequence = $2)`,
        [caseId, sequence, JSON.stringify(clocks)],
      );
    },
  };
}
