import { AlurError } from '#engine/errors.ts';
import type { Draft, Store } from '#engine/runtime/store.ts';
import { UPLOAD_WAITS_HOURS } from '#engine/runtime/store.ts';
import type { Database } from '../database.ts';

type Drafts = Pick<Store, 'saveDraft' | 'findDraft' | 'dropDraft' | 'dropExpired'>;

export function draftOperations(database: Database): Drafts {
  return {
    saveDraft: async (draft) => {
      const { id, owner, process, caseId, event, values, saved, expires } = draft;
      const rows = await database.query(
        `insert into draft as d (id, owner, process, case_id, event, values, saved, expires)
         values ($1, $2, $3, $4, $5, $6::text::json, $7::timestamptz, $8::timestamptz)
         on conflict (id) do update set process = excluded.process, case_id = excluded.case_id,
           event = excluded.event, values = excluded.values, saved = excluded.saved, expires = excluded.expires
         where d.owner = excluded.owner
         returning d.id`,
        [id, owner, process, caseId, event, JSON.stringify(values), saved, expires],
      );
      if (rows.length === 0) throw new AlurError('NOT_FOUND');
    },

    findDraft: async ({ owner, process, caseId, event, now }) => {
      const [row]: readonly unknown[] = await database.query(
        `select id, owner, process, case_id as "caseId", event, values, saved, expires from draft
         where owner = $1 and process = $2 and case_id is not distinct from $3 and event = $4
           and expires > $5::timestamptz
         order by saved desc, id desc limit 1`,
        [owner, process, caseId, event, now],
      );
      return row === undefined ? null : (row as Draft);
    },

    dropDraft: async (id, owner) => {
      await database.query('delete from draft where id = $1 and owner = $2', [id, owner]);
    },

    // Words of the drafts' text, hashed once; looking for each id in each draft would be their product.
    dropExpired: async (now) => {
      const rows = await database.query(
        `with gone as (delete from draft where expires <= $1::timestamptz),
         late as (update kept_message set "values" = null where expires <= $1::timestamptz and "values" is not null),
         named as (
           select regexp_split_to_table(values::text, '[^A-Za-z0-9_-]+') as word from draft
           where expires > $1::timestamptz)
         delete from file f
         where f.case_id is null and f.uploaded <= $1::timestamptz - make_interval(hours => $2::integer)
           and not exists (select from named n where n.word = f.file)
         returning f.file`,
        [now, UPLOAD_WAITS_HOURS],
      );
      return rows.map((row) => row['file'] as string).sort();
    },
  };
}
