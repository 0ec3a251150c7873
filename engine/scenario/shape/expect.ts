/** The shape of what a step expects. Each key is checked by the file of the same name under `expect/`. */
import { z } from 'zod';
import { names } from '#engine/definition/schema/text.ts';
import { unionBy } from '#engine/definition/schema/union.ts';
import { ERRORS } from '#engine/errors.ts';
import type { ErrorCode } from '#engine/errors.ts';
import { date, formValues } from './given.ts';

export const errorCode = z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]);

const refused = unionBy(
  [
    errorCode,
    z.strictObject({
      code: errorCode,
      fields: z.record(z.string(), errorCode).optional(),
      reason: z.string().optional(),
    }),
  ],
  (value) => (typeof value === 'object' ? 1 : 0),
);
const task = z.strictObject({
  offered: names.optional(),
  not_offered: names.optional(),
  claimed: unionBy([z.string(), z.literal(false)], (value) => (value === false ? 1 : 0)).optional(),
});
/** The open tasks by their states: all of them as a list, or more of each as a map. */
const tasks = unionBy([z.array(z.string()), z.record(z.string(), task)], (value) =>
  Array.isArray(value) ? 0 : 1,
);
const clock = z.strictObject({
  status: z.enum(['running', 'paused', 'ended', 'due']).optional(),
  due: unionBy([date, z.literal(false)], (value) => (value === false ? 1 : 0)).optional(),
  counts_from: date.optional(),
  skipped: z.record(z.string(), z.string()).optional(),
});
/** `false`: it has not started. */
const clockOrNone = unionBy([z.literal(false), clock], (value) => (typeof value === 'object' ? 1 : 0));
const view = z.strictObject({
  shows: names.optional(),
  hides: names.optional(),
  masks: names.optional(),
  says: names.optional(),
  never_says: names.optional(),
});
const sight = unionBy([z.boolean(), view], (value) => (typeof value === 'object' ? 1 : 0));
/** `offered`, `absent`, or the code of the refusal that greys it out. */
const offer = z.enum(['offered', 'absent', ...(Object.keys(ERRORS) as ErrorCode[])]);

/** `false`: it has not been made. Roles in `signed_by` and `void` are all of them. */
const document = unionBy(
  [
    z.literal(false),
    z.strictObject({
      status: z.enum(['making', 'ready', 'outdated', 'failed']).optional(),
      says: names.optional(),
      never_says: names.optional(),
      signed_by: names.optional(),
      void: names.optional(),
    }),
  ],
  (value) => (typeof value === 'object' ? 1 : 0),
);
/** The name of a file without its ending. */
const pageName = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, 'verifikasi.maya');
const notice = z.strictObject({ to: z.string(), says: z.string().optional() });

/** What a program outside is answered; `again`: it sent the same id before. */
const answer = z.enum(['taken', 'kept', 'again']);

export const expectation = z.strictObject({
  refused: refused.optional(),
  answer: answer.optional(),
  state: names.optional(),
  status: z.string().optional(),
  closed: unionBy([z.string(), z.literal(false)], (value) => (value === false ? 1 : 0)).optional(),
  unit: z.string().optional(),
  data: formValues.optional(),
  tasks: tasks.optional(),
  items: z.array(z.string()).optional(),
  clocks: z.record(z.string(), clockOrNone).optional(),
  actions: z.record(z.string(), z.record(z.string(), offer)).optional(),
  sees: z.record(z.string(), sight).optional(),
  documents: z.record(z.string(), document).optional(),
  finds: z
    .record(z.string(), z.strictObject({ by: names.optional(), never_by: names.optional() }))
    .optional(),
  reads: z.record(z.string(), pageName).optional(),
  begins: z.record(z.string(), pageName).optional(),
  sent: z.array(notice).optional(),
  begun: z.record(z.string(), z.string()).optional(),
  incidents: z.array(z.string()).optional(),
  entries: z.array(z.string()).optional(),
});

export type Expectation = z.infer<typeof expectation>;
