/** The shape of messages that a process hears, and of the effect that sends one to another case. */
import { z } from 'zod';
import { source } from './call.ts';
import { retry } from './outside.ts';
import { fieldReference, spanOfRealTime, text } from './text.ts';
import { hasKey, unionBy } from './union.ts';

/** Types of what a message carries that say everything by themselves. */
const PLAIN = ['text', 'integer', 'number', 'money', 'boolean', 'date', 'datetime', 'time'] as const;

const carried = unionBy(
  [
    z.enum(PLAIN),
    z.strictObject({ type: z.literal('choice'), of: z.array(z.string()).min(1) }),
    /** Only taken, never read by a condition. */
    z.strictObject({ type: z.enum(PLAIN), personal: z.literal(true) }),
  ],
  (value) => (typeof value !== 'object' ? 0 : hasKey(value, 'of') ? 1 : 2),
);

const sender = unionBy([z.string(), z.strictObject({ process: z.string() })], (value) =>
  typeof value === 'object' ? 1 : 0,
);

export const message = z.strictObject({
  title: text,
  from: sender,
  key: z.string().optional(),
  keep: spanOfRealTime.optional(),
  carries: z.record(z.string(), carried).optional(),
});

/** Under which name of the message a field takes it. */
export const fromMessage = z.string().regex(/^message\.[a-z][a-z0-9_]{0,62}$/, 'message.hasil');

export const sendMessage = z.strictObject({
  send: z.strictObject({
    message: z.string(),
    to: fieldReference,
    with: z.record(z.string(), source).optional(),
  }),
  retry: retry.optional(),
  on_fail: z.string().optional(),
});

export type RawMessage = z.infer<typeof message>;
export type RawCarried = z.infer<typeof carried>;
export type RawSendMessage = z.infer<typeof sendMessage>;
