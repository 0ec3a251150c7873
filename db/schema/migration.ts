import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

export const migration = pgTable('migration', {
  number: integer().primaryKey(),
  name: text().notNull(),
  checksum: text().notNull(),
  applied: instant().notNull(),
});
