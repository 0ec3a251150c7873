import { date, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

export const setting = pgTable(
  'setting',
  {
    process: text().notNull(),
    name: text().notNull(),
    unit: text().notNull(),
    holdsFrom: date('holds_from').notNull(),
    holdsTo: date('holds_to'),
    value: jsonb().notNull(),
  },
  (table) => [primaryKey({ columns: [table.process, table.name, table.unit, table.holdsFrom] })],
);
