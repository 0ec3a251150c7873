/** The shape of a state: states nest, and the regions of a parallel state are states too. */
import { z } from 'zod';
import { branches, effects, on } from './action.ts';
import { stateClock } from './clock.ts';
import { call } from './call.ts';
import { childCase } from './child.ts';
import { each } from './each.ts';
import { every } from './period.ts';
import { text } from './text.ts';
import { hasKey, unionBy } from './union.ts';

/** When a parallel state is done; all regions that are not `aside` where nothing is said. */
const join = unionBy(
  [
    z.literal('any'),
    z.strictObject({ all: z.array(z.string()).min(1) }),
    z.strictObject({ count: z.int().min(1) }),
    z.strictObject({ when: z.string() }),
  ],
  (value) => (hasKey(value, 'all') ? 1 : hasKey(value, 'count') ? 2 : hasKey(value, 'when') ? 3 : 0),
);
const task = z.strictObject({
  claim: z.enum(['required', 'optional', 'none']).optional(),
  title: text.optional(),
  priority: z.enum(['low', 'normal', 'high']).optional(),
  optional: z.literal(true).optional(),
});
const starts = z.strictObject({ when: z.string(), else: z.enum(['wait', 'skip']) });

export const state = z.strictObject({
  title: text,
  code: z
    .string()
    .regex(/^\S(?:[^\n]{0,58}\S)?$/, 'PENDING AT DESK')
    .optional(),
  type: z.enum(['parallel', 'final']).optional(),
  closed: z.string().optional(),
  clock: stateClock.optional(),
  entry: effects,
  exit: effects,
  on: on.optional(),
  task: task.optional(),
  always: branches.optional(),
  after: z.record(z.string(), branches).optional(),
  every: every.optional(),
  initial: z.string().optional(),
  join: join.optional(),
  turns: z.literal('one').optional(),
  aside: z.literal(true).optional(),
  starts: starts.optional(),
  call: call.optional(),
  case: childCase.optional(),
  each: each.optional(),
  onDone: branches.optional(),
  onError: branches.optional(),
  get states(): z.ZodOptional<z.ZodRecord<z.ZodString, typeof state>> {
    return z.record(z.string(), state).optional();
  },
});

export type RawState = z.infer<typeof state>;
export type RawJoin = z.infer<typeof join>;
