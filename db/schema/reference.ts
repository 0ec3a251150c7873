import { date, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

export const referenceRow = pgTable(
  'reference_row',
  {
    table: text().notNull(),
    key: text().notNull(),
    holdsFrom: date('holds_from').notNull(),
    holdsTo: date('holds_to'),
    label: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.table, table.key, table.holdsFrom] })],
);
