import { json, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

export const notification = pgTable('notification', {
  key: text().primaryKey(),
  caseId: text('case_id').notNull(),
  starter: text(),
  pairs: json().notNull(),
  text: json(),
  at: instant().notNull(),
});
