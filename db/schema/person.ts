import { date, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

export const person = pgTable(
  'person',
  {
    id: text().notNull(),
    holdsFrom: date('holds_from').notNull(),
    holdsTo: date('holds_to'),
    name: text().notNull(),
    position: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.id, table.holdsFrom] })],
);
