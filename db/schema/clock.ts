import { boolean, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

export const clock = pgTable(
  'clock',
  {
    caseId: text('case_id').notNull(),
    sequence: integer().notNull(),
    key: text().notNull(),
    status: text().notNull(),
    started: instant().notNull(),
    pauses: jsonb().notNull(),
    ended: instant(),
    due: instant(),
    provisional: boolean().notNull(),
    calendar: text().notNull(),
    /** By what it was found to be right since it last changed; null when it was not looked at. */
    examinedCalendar: text('examined_calendar'),
    examinedLength: text('examined_length'),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.sequence, table.key] })],
);
