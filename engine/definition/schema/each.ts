/** The shape of a list of items with steps of their own. */
import { z } from 'zod';
import { adding } from './action.ts';
import { fieldReference, itemReference } from './text.ts';
import { unionBy } from './union.ts';

/** When the list is done; all items where nothing is said. */
const join = unionBy([z.enum(['all', 'any']), z.strictObject({ count: z.int().min(1) })], (value) =>
  typeof value === 'object' ? 1 : 0,
);

export const each = z.strictObject({
  in: fieldReference,
  key: itemReference,
  join: join.optional(),
  rest: z.enum(['cancel', 'keep']).optional(),
  none: z.string().optional(),
  add: z.record(z.string(), adding).optional(),
});

export type RawEach = z.infer<typeof each>;
