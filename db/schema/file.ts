import { bigint, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

export const file = pgTable('file', {
  file: text().primaryKey(),
  name: text().notNull(),
  type: text().notNull(),
  size: bigint({ mode: 'number' }).notNull(),
  sha256: text().notNull(),
  owner: text().notNull(),
  uploaded: instant().notNull(),
  caseId: text('case_id'),
  sequence: integer(),
  field: text(),
  salt: text(),
  commitment: text(),
});
