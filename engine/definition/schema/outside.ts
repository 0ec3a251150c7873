/** The shape of effects that reach outside the case, and of incidents. */
import { z } from 'zod';
import { letterName } from './letter.ts';
import { spanOfRealTime, text } from './text.ts';
import { unionBy } from './union.ts';

const name = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/, 'nama_gangguan');

/** How often an effect is tried, and how long between. */
export const retry = z.strictObject({
  times: z.int().min(1).max(20),
  first: spanOfRealTime.optional(),
  factor: z.int().min(1).max(10).optional(),
  max: spanOfRealTime.optional(),
});

export const notify = z.strictObject({
  notify: z.string(),
  // A sentence, or a letter.
  with: unionBy([text, letterName], (value) => (typeof value === 'string' ? 1 : 0)).optional(),
  retry: retry.optional(),
  on_fail: z.string().optional(),
});

/** The document is made anew of its letter. */
export const render = z.strictObject({
  render: z.string(),
  retry: retry.optional(),
  on_fail: z.string().optional(),
});

export const incident = z.strictObject({ incident: name, solved: z.literal(true).optional() });

const field = z.string();
export const reserveNumber = z.strictObject({ number: field, reserve: z.literal(true) });
export const confirmNumber = z.strictObject({ number: field, confirm: z.literal(true) });
export const voidNumber = z.strictObject({ number: field, void: text });

export type RawRetry = z.infer<typeof retry>;
export type RawRender = z.infer<typeof render>;
export type RawNotify = z.infer<typeof notify>;
export type RawNumber = z.infer<typeof reserveNumber | typeof confirmNumber | typeof voidNumber>;
