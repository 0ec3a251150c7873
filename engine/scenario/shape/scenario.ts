/** The shape of a scenario file: what is given, then steps, each with what it expects. */
import { z } from 'zod';
import { spanOfRealTime } from '#engine/definition/schema/text.ts';
import { unionBy } from '#engine/definition/schema/union.ts';
import { expectation } from './expect.ts';
import { date, formValues, givenParts, moment, settings } from './given.ts';

/** One language is enough: it is read by those who wrote it. */
const title = z
  .strictObject({ id: z.string().min(1).optional(), en: z.string().min(1).optional() })
  .refine((text) => text.id !== undefined || text.en !== undefined, 'text');

const wait = unionBy([spanOfRealTime, z.strictObject({ until: z.string() })], (value) =>
  typeof value === 'object' ? 1 : 0,
);
const step = z.strictObject({
  at: moment.optional(),
  wait: wait.optional(),
  case: z.string().optional(),
  as: z.string().optional(),
  start: z.string().optional(),
  process: z.string().optional(),
  unit: z.string().optional(),
  send: z.string().optional(),
  in: z.string().optional(),
  claim: z.string().optional(),
  release: z.string().optional(),
  ends: z.string().optional(),
  declare: z.string().optional(),
  hand: z.string().optional(),
  to: z.string().optional(),
  take_back: z.string().optional(),
  message: z.string().optional(),
  from: z.string().optional(),
  key: z.string().min(1).optional(),
  id: z.string().min(1).optional(),
  with: formValues.optional(),
  free: z.array(date).min(1).optional(),
  settings: settings.optional(),
  open: z.string().optional(),
  page: z.string().optional(),
  using: z.string().optional(),
  confirm: z.literal(true).optional(),
  form: formValues.optional(),
  expect: expectation.optional(),
});
export const scenarioShape = z.strictObject({
  scenario: z.literal(1),
  title,
  given: z.strictObject(givenParts).optional(),
  steps: z.array(step).min(1),
});

export type RawScenario = z.infer<typeof scenarioShape>;
export type Step = z.infer<typeof step>;
/** The one thing that a step does, beside letting time pass. */
export const ACTS = [
  'start',
  'send',
  'claim',
  'release',
  'declare',
  'hand',
  'take_back',
  'ends',
  'message',
  'free',
  'settings',
  'open',
] as const;
export type Act = (typeof ACTS)[number];
/** Those that happen around people: nobody does them. */
export const AROUND: readonly Act[] = ['free', 'settings'];
