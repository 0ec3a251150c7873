/** Shapes that are written in a file and are plain states after expansion: a fragment, its use, steps in a row. */
import { z } from 'zod';
import { action, branches } from './action.ts';
import { by } from './people.ts';
import { state } from './state.ts';
import { text } from './text.ts';
import { hasKey, unionBy } from './union.ts';

/** What a state may have however it is made inside. */
const beside = {
  code: state.shape.code,
  on: state.shape.on,
  after: state.shape.after,
  clock: state.shape.clock,
  entry: state.shape.entry,
  exit: state.shape.exit,
  aside: state.shape.aside,
  starts: state.shape.starts,
};

/** A param of kind `field` may ask for a type of field. */
const param = unionBy(
  [
    z.strictObject({ kind: z.literal('field'), type: z.string().optional() }),
    z.strictObject({ kind: z.enum(['role', 'field', 'duration', 'text', 'number']) }),
  ],
  (value) => (hasKey(value, 'type') ? 0 : 1),
);
/** What a param is given: a name, a duration, a number, or a text in both languages. */
const given = unionBy([z.string(), z.number(), text], (value) =>
  typeof value === 'number' ? 1 : typeof value === 'object' ? 2 : 0,
);

/** A state that is a fragment. */
export const usedState = z.strictObject({
  use: z.string(),
  with: z.record(z.string(), given).optional(),
  outcomes: z.record(z.string(), z.string()),
  title: text.optional(),
  ...beside,
});

const body = action.omit({ title: true, target: true, choose: true, task: true });
/** An event in capitals with who may send it or the body of its action, and what both state and action are called. */
const step = z
  .object({ title: text })
  .catchall(
    unionBy([by, body], (value) =>
      typeof value === 'object' && !Array.isArray(value) && hasKey(value, 'by') ? 1 : 0,
    ),
  );

/** A state of steps in a row. */
export const stepsState = z.strictObject({
  title: text,
  steps: z.array(step).min(1),
  onDone: branches,
  ...beside,
});

/** Where a fragment ends. */
export const outcomeTarget = z.strictObject({ outcome: z.string() });

/** A file under `uses.fragments`, its own short forms written out. */
export const fragmentFile = z.strictObject({
  fragment: z.string(),
  title: text,
  params: z.record(z.string(), param).optional(),
  outcomes: z.array(z.string()).min(1),
  initial: z.string(),
  states: z.record(z.string(), state),
});

export type RawParam = z.infer<typeof param>;
