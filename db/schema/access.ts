import { pgTable, text } from 'drizzle-orm/pg-core';

export const access = pgTable('access', {
  caseId: text('case_id').primaryKey(),
  salt: text().notNull(),
  hash: text().notNull(),
});
