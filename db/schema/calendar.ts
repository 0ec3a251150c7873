import { boolean, json, pgTable, text } from 'drizzle-orm/pg-core';

export const calendar = pgTable('calendar', {
  hash: text().primaryKey(),
  name: text().notNull(),
  body: json().notNull(),
  current: boolean().notNull(),
});
