import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, transactionId } from './columns.ts';

export const entry = pgTable(
  'entry',
  {
    streamKind: text('stream_kind').notNull(),
    streamId: text('stream_id').notNull(),
    sequence: integer().notNull(),
    text: text().notNull(),
    hash: text().notNull(),
    kind: text().notNull(),
    event: text().notNull(),
    at: instant().notNull(),
    recordedAt: instant('recorded_at').notNull(),
    person: text(),
    transaction: transactionId().notNull(),
  },
  (table) => [primaryKey({ columns: [table.streamKind, table.streamId, table.sequence] })],
);
