import { date, json, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

export const referenceTable = pgTable('reference_table', {
  hash: text().primaryKey(),
  name: text().notNull(),
  holdsFrom: date('holds_from').notNull(),
  published: instant().notNull(),
  body: json().notNull(),
});
