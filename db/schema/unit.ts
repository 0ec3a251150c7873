import { date, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

export const unit = pgTable(
  'unit',
  {
    id: text().notNull(),
    holdsFrom: date('holds_from').notNull(),
    holdsTo: date('holds_to'),
    parent: text(),
    kind: text().notNull(),
    code: text().notNull(),
    name: text().notNull(),
    calendar: text(),
  },
  (table) => [primaryKey({ columns: [table.id, table.holdsFrom] })],
);
