import { integer, json, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

export const cases = pgTable('cases', {
  id: text().primaryKey(),
  process: text().notNull(),
  definition: text().notNull(),
  region: text().notNull(),
  unit: text().notNull(),
  starter: text().notNull(),
  tracking: text().notNull().unique(),
  state: text().notNull(),
  closed: text(),
  opened: instant().notNull(),
  at: instant().notNull(),
  sequence: integer().notNull(),
  hash: text().notNull(),
  levels: text().array().notNull(),
  headlinePersonal: text('headline_personal'),
  headlineText: text('headline_text'),
  body: json().notNull(),
});

export const caseSeer = pgTable(
  'case_seer',
  {
    caseId: text('case_id').notNull(),
    role: text().notNull(),
    unit: text().notNull(),
    opened: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.role, table.unit] })],
);
