/** The shape of a whole process file. */
import { z } from 'zod';
import { on } from './action.ts';
import { decision } from './decision.ts';
import { field, relation } from './field.ts';
import { clock } from './clock.ts';
import type { RawLetter } from './letter.ts';
import { lock } from './lock.ts';
import { message } from './message.ts';
import { start } from './start.ts';
import { state } from './state.ts';
import { referenceTable } from './table.ts';
import { mandates } from './people.ts';
import { publicPart } from './public.ts';
import { names, spanOfTime, text } from './text.ts';
import { hasKey, unionBy } from './union.ts';
import { uses } from './uses.ts';

const role = z.discriminatedUnion('kind', [
  // `service`: a program outside, known by its key.
  z.strictObject({ kind: z.enum(['public', 'service']), title: text }),
  z.strictObject({
    kind: z.literal('staff'),
    title: text,
    at: relation.optional(),
    mandates: mandates.optional(),
    conflict_goes_to: z.string().optional(),
  }),
  // Several staff roles under one name.
  z.strictObject({ kind: z.literal('group'), any_of: z.array(z.string()).min(2) }),
]);
const setting = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('boolean'), default: z.boolean(), title: text }),
  z.strictObject({ type: z.literal('integer'), default: z.int(), title: text }),
  z.strictObject({ type: z.literal('duration'), default: spanOfTime, title: text }),
]);
const level = unionBy(
  [
    z.strictObject({ title: text, when: z.string(), seen_by: z.array(z.string()).min(1) }),
    z.strictObject({
      title: text,
      when: z.string(),
      hides: z.array(z.string()).min(1),
      from: z.literal('all_but_starter'),
    }),
  ],
  (value) => (hasKey(value, 'hides') || hasKey(value, 'from') ? 1 : 0),
);
const status = z.strictObject({
  in: names,
  aside: z.boolean().optional(),
  id: z.string().optional(),
  en: z.string().optional(),
});
const shared = z.strictObject({ in: names, on });

const frozenPart = z.strictObject({ data: z.array(z.string()).min(1), in: names });
const frozen = unionBy([frozenPart, z.array(frozenPart).min(1)], (value) => (Array.isArray(value) ? 1 : 0));

export const processShape = z.strictObject({
  alur: z.literal(1),
  process: z.string(),
  title: text,
  summary: text,
  calendar: z.string(),
  tracking: z.string().regex(/^[A-Z]{2,5}$/, 'LPR'),
  headline: z.string(),
  uses: uses.optional(),
  settings: z.record(z.string(), setting).optional(),
  roles: z.record(z.string(), role),
  data: z.record(z.string(), field),
  groups: z.record(z.string(), z.array(z.string()).min(1)).optional(),
  frozen: frozen.optional(),
  visibility: z.record(z.string(), level).optional(),
  public: publicPart.optional(),
  status: z.record(z.string(), status),
  clocks: z.record(z.string(), clock).optional(),
  tables: z.record(z.string(), referenceTable).optional(),
  decisions: z.record(z.string(), decision).optional(),
  messages: z.record(z.string(), message).optional(),
  locks: z.record(z.string(), lock).optional(),
  start: z.record(z.string(), start),
  shared: z.array(shared).optional(),
  states: z.record(z.string(), state),
});

/** A process file of the right shape, names not yet resolved. */
export type Model = z.infer<typeof processShape> & {
  /** By the name under which `uses` knows them; they stand in files of their own alone. */
  readonly letters?: Readonly<Record<string, RawLetter>>;
};
export type RawRole = z.infer<typeof role>;
export type RawLevel = z.infer<typeof level>;
