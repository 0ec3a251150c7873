import { boolean, customType, pgTable, text } from 'drizzle-orm/pg-core';

/** As better-auth wants it: a Date. */
const moment = customType<{ data: Date; driverData: string }>({
  dataType: () => 'timestamp with time zone',
  fromDriver: (raw) => new Date(raw),
  toDriver: (value) => value.toISOString(),
});

const dates = { createdAt: moment('created_at').notNull(), updatedAt: moment('updated_at').notNull() };

export const accountUser = pgTable('account_user', {
  id: text().primaryKey(),
  person: text().notNull().unique(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean('email_verified').notNull(),
  image: text(),
  ...dates,
});

export const accountSession = pgTable('account_session', {
  id: text().primaryKey(),
  userId: text('user_id').notNull(),
  token: text().notNull().unique(),
  expiresAt: moment('expires_at').notNull(),
  ipAddress: text('ip_address'),
  userAgent: text('user_agent'),
  ...dates,
});

export const accountCredential = pgTable('account_credential', {
  id: text().primaryKey(),
  userId: text('user_id').notNull(),
  accountId: text('account_id').notNull(),
  providerId: text('provider_id').notNull(),
  accessToken: text('access_token'),
  refreshToken: text('refresh_token'),
  idToken: text('id_token'),
  accessTokenExpiresAt: moment('access_token_expires_at'),
  refreshTokenExpiresAt: moment('refresh_token_expires_at'),
  scope: text(),
  password: text(),
  ...dates,
});

export const accountVerification = pgTable('account_verification', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: moment('expires_at').notNull(),
  ...dates,
});
