import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

export const caseSearch = pgTable(
  'case_search',
  {
    caseId: text('case_id').notNull(),
    field: text().notNull(),
    word: text().notNull(),
    /** Role at unit of those who find the case by it; null: all who see it. */
    readers: jsonb(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.field, table.word] })],
);
