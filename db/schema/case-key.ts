import { boolean, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

export const caseKey = pgTable(
  'case_key',
  {
    caseId: text('case_id').notNull(),
    kind: text().notNull(),
    name: text().notNull(),
    process: text().notNull(),
    key: text().notNull(),
    waits: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.kind, table.name] })],
);
