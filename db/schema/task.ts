import { boolean, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { due } from './columns.ts';

export const task = pgTable(
  'task',
  {
    caseId: text('case_id').notNull(),
    sequence: integer().notNull(),
    key: text().notNull(),
    state: text().notNull(),
    offers: jsonb().notNull(),
    forStarter: boolean('for_starter').notNull(),
    claimPerson: text('claim_person'),
    claimRole: text('claim_role'),
    due: due().notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.sequence, table.key] })],
);

export const taskOffer = pgTable(
  'task_offer',
  {
    caseId: text('case_id').notNull(),
    sequence: integer().notNull(),
    key: text().notNull(),
    role: text().notNull(),
    unit: text().notNull(),
    due: due().notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.sequence, table.key, table.role, table.unit] })],
);
