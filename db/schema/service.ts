import { date, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

export const service = pgTable(
  'service',
  {
    id: text().notNull(),
    from: date('holds_from').notNull(),
    to: date('holds_to'),
    name: text().notNull(),
    role: text().notNull(),
    unit: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.id, table.from] })],
);
