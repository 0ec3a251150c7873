import type { Load, Store } from '#engine/runtime/store.ts';
import type { Database } from '../database.ts';

/** What people have to do, for handing out tasks. */
export function handOperations(database: Database): Pick<Store, 'loads'> {
  return {
    loads: async ({ persons, process, states, except }) => {
      const rows: readonly unknown[] = await database.query(
        `select p.person,
           (select count(*)::integer from task t where t.claim_person = p.person and t.case_id <> $4) as open,
           coalesce((
             select json_agg(json_build_object('unit', t.unit, 'state', t.state,
               'at', to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by t.unit, t.state)
             from task_turn t where t.process = $2 and t.person = p.person
               and t.state in (select jsonb_array_elements_text($3::text::jsonb))), '[]') as got
         from jsonb_array_elements_text($1::text::jsonb) with ordinality as p(person, n) order by p.n`,
        [JSON.stringify(persons), process, JSON.stringify(states), except],
      );
      return rows as readonly Load[];
    },
  };
}
