import { boolean, integer, pgTable } from 'drizzle-orm/pg-core';

export const organisationVersion = pgTable('organisation_version', {
  single: boolean().primaryKey(),
  version: integer().notNull(),
});
