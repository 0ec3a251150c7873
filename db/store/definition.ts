import type { Store, StoredCalendar, StoredDefinition } from '#engine/runtime/store.ts';
import type { Database } from '../database.ts';

type Definitions = Pick<Store, 'definitions' | 'putDefinition' | 'calendars' | 'putCalendar'>;

/** Versions are named by their hash and never change; putting one again only says whether it is current. */
export function definitionOperations(database: Database): Definitions {
  return {
    definitions: async () => {
      const rows: readonly unknown[] = await database.query(
        `select hash, process, text, source, published, current from definition order by process, published, hash`,
      );
      return rows as readonly StoredDefinition[];
    },

    putDefinition: async ({ hash, process, text, source, published, current }) => {
      await database.query(
        `with before as (
           update definition set current = false where process = $2 and hash <> $1 and current and $6::boolean)
         insert into definition (hash, process, text, source, published, current)
         values ($1, $2, $3, $4, $5::timestamptz, $6::boolean)
         on conflict (hash) do update set current = excluded.current`,
        [hash, process, text, source, published, current],
      );
    },

    calendars: async () => {
      const rows: readonly unknown[] = await database.query(
        'select hash, name, body as calendar, current from calendar order by name, hash',
      );
      return rows as readonly StoredCalendar[];
    },

    putCalendar: async ({ hash, name, calendar, current }) => {
      await database.query(
        `with before as (
           update calendar set current = false where name = $2 and hash <> $1 and current and $4::boolean)
         insert into calendar (hash, name, body, current) values ($1, $2, $3::text::json, $4::boolean)
         on conflict (hash) do update set current = excluded.current`,
        [hash, name, JSON.stringify(calendar), current],
      );
    },
  };
}
