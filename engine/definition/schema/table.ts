/** The shape of a reference table's declaration in a process: its rows stand in a file of their own. */
import { z } from 'zod';

export const columnTypes = ['text', 'integer', 'number', 'money', 'boolean', 'duration', 'texts'] as const;

export const referenceTable = z.strictObject({
  key: z.string(),
  pin: z.enum(['start', 'now']),
  columns: z
    .record(z.string(), z.enum(columnTypes))
    .refine((columns) => Object.keys(columns).length > 0, 'one-column'),
});

export type RawReferenceTable = z.infer<typeof referenceTable>;
