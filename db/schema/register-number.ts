import { integer, json, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

export const registerNumber = pgTable(
  'register_number',
  {
    unit: text().notNull(),
    register: text().notNull(),
    year: integer().notNull(),
    seq: integer().notNull(),
    caseId: text('case_id').notNull(),
    field: text().notNull(),
    text: text().notNull(),
    status: text().notNull(),
    reason: json(),
    sequence: integer().notNull(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.unit, table.register, table.year, table.seq] })],
);
