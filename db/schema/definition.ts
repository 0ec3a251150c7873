import { boolean, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

export const definition = pgTable('definition', {
  hash: text().primaryKey(),
  process: text().notNull(),
  text: text().notNull(),
  source: text().notNull(),
  published: instant().notNull(),
  current: boolean().notNull(),
});
