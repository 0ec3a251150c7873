import { date, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

export const roleAssignment = pgTable(
  'role_assignment',
  {
    id: text().notNull(),
    holdsFrom: date('holds_from').notNull(),
    holdsTo: date('holds_to'),
    person: text().notNull(),
    role: text().notNull(),
    unit: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.id, table.holdsFrom] })],
);
