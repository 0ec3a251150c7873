import { json, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

export const keptMessage = pgTable('kept_message', {
  id: text().primaryKey(),
  digest: text().notNull(),
  service: json().notNull(),
  process: text().notNull(),
  message: text().notNull(),
  key: text().notNull(),
  values: json(),
  arrived: instant().notNull(),
  expires: instant().notNull(),
  delivered: instant(),
  tried: json(),
});
