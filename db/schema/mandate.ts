import { date, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

export const mandate = pgTable(
  'mandate',
  {
    id: text().notNull(),
    holdsFrom: date('holds_from').notNull(),
    holdsTo: date('holds_to'),
    kind: text().notNull(),
    person: text().notNull(),
    role: text().notNull(),
    unit: text().notNull(),
    basis: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.id, table.holdsFrom] })],
);
