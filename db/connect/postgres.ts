import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Database, OpenOptions, Param, Row, Session } from '../database.ts';
import { named } from './errors.ts';
import { makeGuard } from './guard.ts';
import { instant, integer, SETTINGS, TYPES, unchanged } from './values.ts';

export function openPostgres(url: string, options: OpenOptions, role?: string): Database {
  const sql = connect(url, options, role);
  // Drizzle makes the client's date parsers transparent when it is built, so ours come after.
  const tables = drizzle(sql);
  setParsers(sql);
  const guard = makeGuard();
  const outside = sessionOn(sql);
  return {
    kind: 'postgres',
    drizzle: tables,
    query: (text, params) => (guard.check(), outside.query(text, params)),
    script: (text) => (guard.check(), outside.script(text)),
    transaction: async (work) => {
      guard.check();
      return await named(async () => {
        const done = await sql.begin(async (inner) => ({
          result: await guard.run(() => work(sessionOn(inner))),
        }));
        return done.result;
      });
    },
    actAs: async (other) => {
      await sql.end();
      return openPostgres(url, options, other);
    },
    close: () => sql.end({ timeout: 5 }),
  };
}

function connect(
  url: string,
  { connections, onStatement }: OpenOptions,
  role: string | undefined,
): postgres.Sql {
  return postgres(url, {
    max: connections ?? 10,
    connect_timeout: 10,
    // Array types would cost a round trip per connection; lists travel as JSON.
    fetch_types: false,
    onnotice: () => undefined,
    connection: role === undefined ? SETTINGS : { ...SETTINGS, role },
    // Only when asked for: with `debug` the driver also makes the parameters of failed statements printable.
    ...(onStatement && { debug: (_connection: number, text: string) => onStatement(text) }),
  });
}

function setParsers(sql: postgres.Sql): void {
  const { parsers } = sql.options;
  parsers[TYPES.timestamptz] = instant;
  parsers[TYPES.date] = unchanged;
  parsers[TYPES.int8] = integer;
}

function sessionOn(sql: postgres.ISql): Session {
  return {
    // `prepare`: without it the driver describes every statement first, a second round trip each time.
    query: async (text, params = []) =>
      await named(async () => {
        const rows = await sql.unsafe(text, params.map(toDriver), { prepare: true });
        return Array.from<Row>(rows);
      }),
    script: async (text) => {
      await named(() => sql.unsafe(text).simple());
    },
  };
}

function toDriver(param: Param): string | number | boolean | Uint8Array | null {
  return typeof param === 'bigint' ? param.toString() : param;
}
