import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

export const personal = pgTable(
  'personal',
  {
    caseId: text('case_id').notNull(),
    sequence: integer().notNull(),
    key: text().notNull(),
    field: text().notNull(),
    kind: text().notNull(),
    person: text(),
    salt: text().notNull(),
    commitment: text().notNull(),
    value: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.key] })],
);
