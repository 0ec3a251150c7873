/** The shape of a field, one object per type. */
import { z } from 'zod';
import { sizePattern } from '../duration.ts';
import { condition, fieldReference, text } from './text.ts';
import { unionBy } from './union.ts';

const common = {
  label: text,
  help: text.optional(),
  shown: condition.optional(),
  personal: z.literal([true, 'text']).optional(),
  sees: z.array(z.string()).optional(),
  set_by: z.string().optional(),
};
const asked = { ...common, required: condition.optional() };
const length = z.int().min(0).max(20_000);
const integer = z.int();

export const relation = unionBy(
  [z.literal(['unit', 'unit.parent', 'unit.ancestors']), z.strictObject({ unit_of: fieldReference })],
  (value) => (typeof value === 'object' ? 1 : 0),
);
const personAt = unionBy(
  [
    z.literal(['unit', 'unit.parent', 'unit.ancestors', 'region']),
    z.strictObject({ unit_of: fieldReference }),
  ],
  (value) => (typeof value === 'object' ? 1 : 0),
);

export const fieldShapes = {
  text: {
    type: z.literal('text'),
    ...asked,
    min: length.optional(),
    max: length.min(1).optional(),
    pattern: z.string().optional(),
    hint: text.optional(),
    multiline: z.boolean().optional(),
    mask: z.int().min(1).max(10).optional(),
  },
  integer: { type: z.literal('integer'), ...asked, min: integer.optional(), max: integer.optional() },
  // No `required`: not ticked is an answer.
  boolean: { type: z.literal('boolean'), ...common, must: z.boolean().optional() },
  date: { type: z.literal('date'), ...asked, max: z.literal('today').optional() },
  // Exactly one of `of` and `table`.
  choice: {
    type: z.literal('choice'),
    ...asked,
    of: z.record(z.string(), text).optional(),
    table: z.string().optional(),
  },
  unit: {
    type: z.literal('unit'),
    ...asked,
    kind: z.string().optional(),
    within: z.enum(['region', 'actor']).optional(),
  },
  person: { type: z.literal('person'), ...asked, role: z.string().optional(), at: personAt.optional() },
  files: {
    type: z.literal('files'),
    ...asked,
    max: z.int().min(1).max(50).optional(),
    size: z.string().regex(sizePattern, '10 MB').optional(),
    accept: z
      .array(z.string().regex(/^[a-z]+\/([a-z0-9.+-]+|\*)$/, 'image/*'))
      .min(1)
      .optional(),
  },
  point: { type: z.literal('point'), ...asked },
};

/** In a form a field declared in place may also be kept in the case. */
const keep = { keep: z.boolean().optional() };

export const field = fieldUnion({});
export const fieldInForm = fieldUnion(keep);

function fieldUnion<T extends Partial<typeof keep>>(more: T) {
  return z.discriminatedUnion('type', [
    z.strictObject({ ...fieldShapes.text, ...more }),
    z.strictObject({ ...fieldShapes.integer, ...more }),
    z.strictObject({ ...fieldShapes.boolean, ...more }),
    z.strictObject({ ...fieldShapes.date, ...more }),
    z.strictObject({ ...fieldShapes.choice, ...more }).superRefine(oneSource),
    z.strictObject({ ...fieldShapes.unit, ...more }),
    z.strictObject({ ...fieldShapes.person, ...more }),
    z.strictObject({ ...fieldShapes.files, ...more }),
    z.strictObject({ ...fieldShapes.point, ...more }),
  ]);
}

/** The message says what to report: see `customFinding`. */
function oneSource(
  choice: { readonly of?: unknown; readonly table?: unknown },
  context: z.RefinementCtx,
): void {
  const sources = [choice.of, choice.table].filter((source) => source !== undefined).length;
  if (sources === 0) context.addIssue({ code: 'custom', message: 'missing-key', path: ['of'] });
  if (sources === 2) context.addIssue({ code: 'custom', message: 'unknown-key', path: ['table'] });
}

export type RawField = z.infer<typeof field>;
export type RawFieldInForm = z.infer<typeof fieldInForm>;
export type RawRelation = z.infer<typeof relation>;
