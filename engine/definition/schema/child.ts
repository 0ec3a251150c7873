/** The shape of cases that a case begins: one that a state waits for, and one that nobody waits for. */
import { z } from 'zod';
import { answer, source } from './call.ts';
import { retry } from './outside.ts';

const begun = {
  process: z.string(),
  /** Which of its starts; needed only where several are open to cases. */
  event: z.string().optional(),
  send: z.record(z.string(), source).optional(),
  since: z.literal('case.opened').optional(),
};

export const childCase = z.strictObject({
  ...begun,
  take: z.record(z.string(), answer).optional(),
  on_leave: z.enum(['cancel', 'detach']).optional(),
  retry: retry.optional(),
});

export const startCase = z.strictObject({
  start_case: z.strictObject({ ...begun, belongs_to: z.literal('nobody').optional() }),
  retry: retry.optional(),
  on_fail: z.string().optional(),
});

export type RawChildCase = z.infer<typeof childCase>;
export type RawStartCase = z.infer<typeof startCase>;
