import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

export const timer = pgTable(
  'timer',
  {
    caseId: text('case_id').notNull(),
    sequence: integer().notNull(),
    key: text().notNull(),
    due: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.sequence, table.key] })],
);
