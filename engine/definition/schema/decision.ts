/** The shape of a decision table, in the process file or in a file of its own. */
import { z } from 'zod';
import { text } from './text.ts';
import { hasKey, unionBy } from './union.ts';

const cel = z.strictObject({ cel: z.string() });
const literal = unionBy([z.string(), z.int(), z.boolean()], kindOfLiteral);
const whenCell = unionBy([z.string(), z.int(), z.boolean(), z.array(literal).min(1), cel], (value) =>
  Array.isArray(value) ? 3 : hasKey(value, 'cel') ? 4 : kindOfLiteral(value),
);
const thenCell = unionBy([z.string(), z.int(), z.boolean(), cel], (value) =>
  hasKey(value, 'cel') ? 3 : kindOfLiteral(value),
);
const computed = z.strictObject({ name: z.string(), cel: z.string() });
const input = unionBy([z.string().regex(/^data\.[A-Za-z0-9_]+$/, 'data.nama_isian'), computed], (value) =>
  typeof value === 'object' ? 1 : 0,
);
const row = z.strictObject({ when: z.array(whenCell).min(1), then: z.array(thenCell).min(1) });

const body = {
  title: text,
  inputs: z.array(input).min(1).max(12),
  outputs: z.array(z.string()).min(1).max(12),
  hit: z.enum(['first', 'unique', 'collect']),
  rows: z.array(row).min(1).max(300),
};

/** Under `decisions` of a process file, by name. */
export const decision = z.strictObject(body);
/** In a file of its own, which says its name. */
export const decisionFile = z.strictObject({ decision: z.string(), ...body });

function kindOfLiteral(value: unknown): number {
  return typeof value === 'number' ? 1 : typeof value === 'boolean' ? 2 : 0;
}

export type RawDecision = z.infer<typeof decision>;
export type RawInput = z.infer<typeof input>;
export type RawWhenCell = z.infer<typeof whenCell>;
export type RawThenCell = z.infer<typeof thenCell>;
