import { date, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

export const personRelation = pgTable(
  'person_relation',
  {
    id: text().notNull(),
    holdsFrom: date('holds_from').notNull(),
    holdsTo: date('holds_to'),
    person: text().notNull(),
    other: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.id, table.holdsFrom] })],
);
