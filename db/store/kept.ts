import type { KeptMessage, Store } from '#engine/runtime/store.ts';
import type { Database } from '../database.ts';
import { one } from './one.ts';

type Kept = Pick<Store, 'keepMessage' | 'keptMessage' | 'keptToDeliver' | 'noteKept' | 'keptUndelivered'>;

const COLUMNS = `m.id, m.digest, m.service, m.process, m.message, m.key, m."values", m.arrived, m.expires,
  m.delivered, m.tried`;

/** Messages that wait for a case to wait for them. */
export function keptOperations(database: Database): Kept {
  return {
    keepMessage: async (message) => {
      const { id, digest, service, process, message: of, key, values, arrived, expires } = message;
      await database.query(
        `insert into kept_message (id, digest, service, process, message, key, "values", arrived, expires)
         values ($1, $2, $3::text::json, $4, $5, $6, $7::text::json, $8::timestamptz, $9::timestamptz)
         on conflict (id) do nothing`,
        [
          ...[id, digest, JSON.stringify(service), process, of, key],
          ...[JSON.stringify(values), arrived, expires],
        ],
      );
      const row: unknown = await one(database, `select ${COLUMNS} from kept_message m where m.id = $1`, [id]);
      return row as KeptMessage;
    },

    keptMessage: async (id) => {
      const [row]: readonly unknown[] = await database.query(
        `select ${COLUMNS} from kept_message m where m.id = $1`,
        [id],
      );
      return row === undefined ? null : (row as KeptMessage);
    },

    // Begins with what is kept and looks for who waits: few are kept, many wait.
    keptToDeliver: async ({ now, after, limit }) => {
      const rows: readonly unknown[] = await database.query(
        `select ${COLUMNS} from kept_message m
         where m.delivered is null and (
           m.expires > $1::timestamptz and exists (
             select from case_key k join cases c on c.id = k.case_id
             where k.kind = 'message' and k.process = m.process and k.name = m.message and k.key = m.key and k.waits
               and (m.tried is null or m.tried->>'caseId' <> c.id or (m.tried->>'sequence')::integer <> c.sequence))
           or exists (select from idempotency i where i.key = m.id))
         and ($3::timestamptz is null or (m.arrived, m.id) > ($3::timestamptz, $4))
         order by m.arrived, m.id limit $2`,
        [now, limit, after?.arrived ?? null, after?.id ?? ''],
      );
      return rows as readonly KeptMessage[];
    },

    noteKept: async (id, { delivered, tried }) => {
      await database.query(
        `update kept_message set delivered = $2::timestamptz, tried = $3::text::json,
           "values" = case when $2::timestamptz is null then "values" end
         where id = $1`,
        [id, delivered, tried === null ? null : JSON.stringify(tried)],
      );
    },

    keptUndelivered: async (limit) => {
      const rows: readonly unknown[] = await database.query(
        `select ${COLUMNS} from kept_message m where m.delivered is null order by m.arrived, m.id limit $1`,
        [limit],
      );
      return rows as readonly KeptMessage[];
    },
  };
}
