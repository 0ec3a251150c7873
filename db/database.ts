import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** A server by its URL, an embedded database in a folder, or an embedded one that is gone when closed. */
export type Where = { readonly url: string } | { readonly folder: string } | { readonly memory: true };

/**
 * JSON goes in as text and is cast in the statement (`$1::text::jsonb`): the drivers disagree on how they write objects
 * and arrays.
 */
export type Param = string | number | boolean | bigint | Uint8Array | null;

/**
 * Values as both databases give them: timestamptz as ISO text with milliseconds (infinity as null), date as
 * `YYYY-MM-DD`, bigint as number (as bigint beyond 2^53), bytea as Uint8Array, json parsed.
 */
export type Row = Readonly<Record<string, unknown>>;

/** Where statements go: the database, or one transaction of it. */
export interface Session {
  /** One statement, one round trip. */
  query(text: string, params?: readonly Param[]): Promise<readonly Row[]>;
  /** Several statements without parameters. */
  script(text: string): Promise<void>;
}

export interface Database extends Session {
  readonly kind: 'postgres' | 'pglite';
  /** For tables of `db/schema` and for accounts. Its timestamps are raw: see `instant` in `db/schema/columns.ts`. */
  readonly drizzle: PgDatabase<PgQueryResultHKT>;
  /**
   * Commits when `work` fulfils, rolls back when it rejects. Inside, only the handle given may be used; this object
   * throws there (on PGlite it would wait for itself for ever, on Postgres it would silently be outside).
   */
  transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /** The same database, from now on with the rights of `role`. This object is not to be used afterwards. */
  actAs(role: string): Promise<Database>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Connections at most; Postgres only. */
  readonly connections?: number;
  /** Told each statement that goes to the driver, `begin` and `commit` included. For tests that count round trips. */
  readonly onStatement?: (text: string) => void;
}
