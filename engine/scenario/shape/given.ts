/** The shape of what a scenario takes for granted: offices, people, settings, rows, files and prepared forms. */
import { z } from 'zod';
import { names, spanOfTime } from '#engine/definition/schema/text.ts';
import { hasKey, unionBy } from '#engine/definition/schema/union.ts';
import { tableCell } from '#engine/definition/table.ts';

/** The message of a format names the example that the diagnostic shows. */
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '2026-03-05');
export const moment = z.string().regex(/^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/, '2026-03-02 09:00');

const scalar = unionBy([z.string(), z.boolean(), z.int(), z.null()], (value) =>
  typeof value === 'boolean' ? 1 : typeof value === 'number' ? 2 : 0,
);
/** A value as a person types it; files by their name, people and offices by their key, rows of a table by column. */
export const typed = unionBy(
  [scalar, z.array(z.string()), z.array(z.record(z.string(), scalar)).min(1)],
  (value) => (!Array.isArray(value) ? 0 : typeof value[0] === 'object' ? 2 : 1),
);
export const formValues = z.record(z.string(), typed);

const settingValue = unionBy([z.boolean(), z.int(), spanOfTime], (value) =>
  typeof value === 'boolean' ? 0 : typeof value === 'number' ? 1 : 2,
);

const unit = z.strictObject({
  name: z.string().min(1),
  kind: z.string().min(1),
  code: z.string().min(1).optional(),
  parent: z.string().optional(),
  calendar: z.string().optional(),
});
const mandate = z.strictObject({
  kind: z.enum(['plh', 'plt', 'a.n.', 'u.b.']),
  role: z.string(),
  unit: z.string(),
  from: date,
  to: date,
});
/** For ever, or for a time. */
const related = unionBy(
  [z.string(), z.strictObject({ person: z.string(), from: date.optional(), to: date.optional() })],
  (value) => (typeof value === 'object' ? 1 : 0),
);
const person = z.strictObject({
  name: z.string().min(1),
  roles: z.record(z.string(), names).optional(),
  mandates: z.array(mandate).optional(),
  related: z.array(related).optional(),
});
const file = z.strictObject({
  type: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/, 'image/jpeg'),
  size: z.string().regex(/^([1-9][0-9]{0,5}) (kB|MB)$/, '300 kB'),
});

const answer = unionBy(
  [
    z.strictObject({ answer: z.record(z.string(), scalar) }),
    z.strictObject({
      fails: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'TUTUP'),
      final: z.literal(true).optional(),
    }),
  ],
  (value) => (hasKey(value, 'fails') ? 1 : 0),
);

/** Rows by key: their label alone, or their columns. */
const givenRows = z.record(
  z.string(),
  unionBy([z.string(), z.record(z.string(), tableCell)], (value) => (typeof value === 'object' ? 1 : 0)),
);
/** One version for ever, or versions from a day on. */
const givenTable = unionBy(
  [givenRows, z.array(z.strictObject({ from: date, rows: givenRows })).min(1)],
  (value) => (Array.isArray(value) ? 1 : 0),
);

/** Values by unit and name. */
export const settings = z.record(z.string(), z.record(z.string(), settingValue));

export const givenParts = {
  units: z.record(z.string(), unit).optional(),
  people: z.record(z.string(), person).optional(),
  settings: settings.optional(),
  tables: z.record(z.string(), givenTable).optional(),
  files: z.record(z.string(), file).optional(),
  forms: z.record(z.string(), formValues).optional(),
  connectors: z.record(z.string(), z.array(answer).min(1)).optional(),
};
/** `given.yaml`, shared by the scenarios of its folder. */
export const givenShape = z.strictObject({ given: z.literal(1), ...givenParts });

export type RawGiven = Omit<z.infer<typeof givenShape>, 'given'>;
export type RawUnit = z.infer<typeof unit>;
export type RawPerson = z.infer<typeof person>;
export type GivenRows = z.infer<typeof givenRows>;
export type FormValues = z.infer<typeof formValues>;
