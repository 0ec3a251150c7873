/** The shape of a look-up over other cases. */
import { z } from 'zod';
import { spanOfRealTime, text } from './text.ts';

const source = z.string().regex(/^(form|data)\.[A-Za-z0-9_]+$/, 'form.nama_isian');

/** Without a comparison every case would be like every other. */
const where = z.record(z.string(), source).superRefine((compared, context) => {
  if (Object.keys(compared).length > 0) return;
  context.addIssue({ code: 'too_small', origin: 'set', minimum: 1, inclusive: true, input: compared });
});

export const look = z.strictObject({
  title: text,
  cases: z.string().optional(),
  where,
  newer: spanOfRealTime,
  max: z.int().min(1).max(20).optional(),
});

export type RawLook = z.infer<typeof look>;
