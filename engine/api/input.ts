import { z } from 'zod';
import { isStorable } from '#engine/machine/reading.ts';

/** A UUID as the client makes it: v4 for idempotency keys, v7 for our ids. */
export const uuid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
export const name = z.string().min(1).max(100).refine(isStorable);
/** Key of a task: its state, and the key of its item, which may be a text of a table. */
export const taskKey = z.string().min(1).max(2000).refine(isStorable);
/** The task that a form stands on; null for the case itself. */
export const task = taskKey.nullable().default(null);
/** An instant of ours, that a database can hold too: it knows no year 0. */
export const instant = z.iso.datetime().refine((text) => text >= '0001');
const MOST_FIELDS = 200;
/** Values by field name; what they mean is the definition's to say. At most 200 fields of 100,000 characters. */
const single = z.union([z.string().max(100_000), z.number(), z.boolean(), z.null()]);
/** A row of a table: at most 50 cells. */
const row = z.record(name, single).refine((cells) => Object.keys(cells).length <= 50);
export const form = z
  .record(name, z.union([single, z.array(z.string().max(100)).max(100), z.array(row).max(100)]))
  .refine((fields) => Object.keys(fields).length <= MOST_FIELDS);
export const cursor = z.string().max(8000).optional();

/** Hashes of warnings that were read, as a refusal with `WARNING` gave them. */
export const confirmed = z
  .array(z.string().regex(/^[0-9a-f]{32}$/))
  .max(10)
  .optional();

/** As a command has them: nothing confirmed is nothing said. */
export function confirming(read: readonly string[] | undefined): { readonly confirmed?: readonly string[] } {
  return read === undefined || read.length === 0 ? {} : { confirmed: read };
}
