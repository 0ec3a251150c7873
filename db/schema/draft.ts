import { json, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

export const draft = pgTable('draft', {
  id: text().primaryKey(),
  owner: text().notNull(),
  process: text().notNull(),
  caseId: text('case_id'),
  event: text().notNull(),
  values: json().notNull(),
  saved: instant().notNull(),
  expires: instant().notNull(),
});
