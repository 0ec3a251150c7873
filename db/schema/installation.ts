import { boolean, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

export const installation = pgTable('installation', {
  single: boolean().primaryKey(),
  demo: boolean().notNull(),
  name: text().notNull(),
  created: instant().notNull(),
  secret: text().notNull(),
});
