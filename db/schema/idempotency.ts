import { integer, pgTable, text } from 'drizzle-orm/pg-core';

export const idempotency = pgTable('idempotency', {
  key: text().primaryKey(),
  digest: text().notNull(),
  caseId: text('case_id').notNull(),
  sequence: integer().notNull(),
});
