import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

export const taskTurn = pgTable(
  'task_turn',
  {
    process: text().notNull(),
    unit: text().notNull(),
    state: text().notNull(),
    person: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.process, table.person, table.state, table.unit] })],
);
