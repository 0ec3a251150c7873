/** The shape of a field, one object per type. */
import { z } from 'zod';
import { dateBoundPattern } from '../date-bound.ts';
import { sizePattern } from '../duration.ts';
import { letterName } from './letter.ts';
import { condition, fieldReference, text } from './text.ts';
import { unionBy } from './union.ts';

/** Whole rupiah that a number holds exactly. */
export const MOST_RUPIAH = 9_000_000_000_000_000;

/** Rows of a table where the file does not say how many it may have. */
export const MOST_ROWS = 20;

const common = {
  label: text,
  help: text.optional(),
  shown: condition.optional(),
  personal: z.literal([true, 'text']).optional(),
  sees: z.array(z.string()).optional(),
  set_by: z.string().optional(),
};
const asked = { ...common, required: condition.optional() };
/** Whose values are never kept apart as a whole. */
const { personal: _personal, ...withoutPersonal } = asked;
/** By name with their texts, or names alone. */
const options = unionBy(
  [
    z.record(z.string(), text),
    z
      .array(z.string())
      .min(1)
      .refine((list) => new Set(list).size === list.length, 'different'),
  ],
  (value) => (Array.isArray(value) ? 1 : 0),
);
const length = z.int().min(0).max(20_000);
const integer = z.int();
/** Beyond it a number of so many decimals could not be told from its neighbour. */
const decimal = z.number().min(-1e9).max(1e9);
const rupiah = z.int().min(-MOST_RUPIAH).max(MOST_RUPIAH);
const dateBound = z.string().regex(dateBoundPattern, '7 days after today');
/** A literal, or an expression over what is stored. */
const presetValue = unionBy(
  [z.string(), z.boolean(), z.number(), z.strictObject({ cel: z.string() })],
  (value) =>
    typeof value === 'object' ? 3 : typeof value === 'boolean' ? 1 : typeof value === 'number' ? 2 : 0,
);
/** Fields whose value a file can foresee or compute. */
const preset = {
  default: presetValue.optional(),
  computed: z.strictObject({ cel: z.string() }).optional(),
};

export const relation = unionBy(
  [
    z.literal(['unit', 'unit.parent', 'unit.ancestors', 'unit.descendants']),
    z.strictObject({ unit_of: fieldReference }),
  ],
  (value) => (typeof value === 'object' ? 1 : 0),
);
const personAt = unionBy(
  [
    z.literal(['unit', 'unit.parent', 'unit.ancestors', 'unit.descendants', 'region']),
    z.strictObject({ unit_of: fieldReference }),
  ],
  (value) => (typeof value === 'object' ? 1 : 0),
);

export const fieldShapes = {
  text: {
    type: z.literal('text'),
    ...asked,
    ...preset,
    min: length.optional(),
    max: length.min(1).optional(),
    pattern: z.string().optional(),
    hint: text.optional(),
    multiline: z.boolean().optional(),
    search: z.literal(true).optional(),
    mask: z.int().min(1).max(10).optional(),
  },
  integer: {
    type: z.literal('integer'),
    ...asked,
    ...preset,
    min: integer.optional(),
    max: integer.optional(),
  },
  number: {
    type: z.literal('number'),
    ...asked,
    ...preset,
    decimals: z.int().min(1).max(6).optional(),
    min: decimal.optional(),
    max: decimal.optional(),
  },
  money: { type: z.literal('money'), ...asked, ...preset, min: rupiah.optional(), max: rupiah.optional() },
  // No `required`: not ticked is an answer.
  boolean: { type: z.literal('boolean'), ...common, ...preset, must: z.boolean().optional() },
  date: {
    type: z.literal('date'),
    ...asked,
    ...preset,
    min: dateBound.optional(),
    max: dateBound.optional(),
  },
  datetime: {
    type: z.literal('datetime'),
    ...asked,
    ...preset,
    min: z.literal('now').optional(),
    max: z.literal('now').optional(),
  },
  time: { type: z.literal('time'), ...asked, ...preset },
  // Exactly one of `of` and `table`.
  choice: {
    type: z.literal('choice'),
    ...asked,
    ...preset,
    of: options.optional(),
    table: z.string().optional(),
  },
  choices: { type: z.literal('choices'), ...withoutPersonal, of: options },
  unit: {
    type: z.literal('unit'),
    ...asked,
    kind: z.string().optional(),
    within: z.enum(['region', 'actor']).optional(),
  },
  person: { type: z.literal('person'), ...asked, role: z.string().optional(), at: personAt.optional() },
  // Another case, by its tracking ID.
  case: {
    type: z.literal('case'),
    ...withoutPersonal,
    process: z.string().optional(),
    open: z.literal(true).optional(),
  },
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
  // No `required`: what is not ticked is what is missing.
  checklist: {
    type: z.literal('checklist'),
    label: text,
    help: text.optional(),
    shown: condition.optional(),
    sees: z.array(z.string()).optional(),
    table: z.string(),
    row: fieldReference,
    column: z.string(),
  },
  // Nobody fills it in: an effect takes it from its register.
  register_number: {
    type: z.literal('register_number'),
    label: text,
    help: text.optional(),
    sees: z.array(z.string()).optional(),
    search: z.literal(true).optional(),
    register: z.string().regex(/^[a-z][a-z0-9_]{0,62}$/, 'nama_register'),
    format: z.string().min(1).max(100),
  },
  // Nobody fills it in: it is made of its letter, or comes with an answer.
  document: {
    type: z.literal('document'),
    label: text,
    help: text.optional(),
    sees: z.array(z.string()).optional(),
    template: letterName.optional(),
  },
};

/** A column asks no conditions and has no readers of its own: it depends on nothing but its row, and the table says who reads it. */
const notInColumn = { shown: true, sees: true, default: true, computed: true, set_by: true } as const;
const needed = { required: z.boolean().optional() };
/** Whom a cell names is asked for by rules, so it lies open. */
const notInNaming = { shown: true, sees: true, set_by: true, personal: true } as const;
const column = z.discriminatedUnion('type', [
  z
    .strictObject(fieldShapes.text)
    .omit({ ...notInColumn, mask: true, multiline: true, search: true })
    .extend(needed),
  z.strictObject(fieldShapes.integer).omit(notInColumn).extend(needed),
  z.strictObject(fieldShapes.number).omit(notInColumn).extend(needed),
  z.strictObject(fieldShapes.money).omit(notInColumn).extend(needed),
  z.strictObject(fieldShapes.boolean).omit(notInColumn),
  z.strictObject(fieldShapes.date).omit(notInColumn).extend(needed),
  z.strictObject(fieldShapes.datetime).omit(notInColumn).extend(needed),
  z.strictObject(fieldShapes.time).omit(notInColumn).extend(needed),
  z.strictObject(fieldShapes.choice).omit(notInColumn).extend(needed).superRefine(oneSource),
  z.strictObject(fieldShapes.unit).omit(notInNaming).extend(needed),
  z.strictObject(fieldShapes.person).omit(notInNaming).extend(needed),
]);
const table = {
  type: z.literal('table'),
  ...withoutPersonal,
  key: z.string().optional(),
  max: z.int().min(1).max(50).optional(),
  columns: z.record(z.string(), column).refine((columns) => Object.keys(columns).length > 0, 'one-column'),
};

/** In a form a field declared in place may also be kept in the case. */
const keep = { keep: z.boolean().optional() };

/** Fields that no form can declare. */
export const field = z.discriminatedUnion('type', [
  ...fieldUnion({}).options,
  z.strictObject(fieldShapes.checklist),
  z.strictObject(fieldShapes.register_number),
  z.strictObject(fieldShapes.document),
]);
export const fieldInForm = fieldUnion(keep);

function fieldUnion<T extends Partial<typeof keep>>(more: T) {
  return z.discriminatedUnion('type', [
    z.strictObject({ ...fieldShapes.text, ...more }),
    z.strictObject({ ...fieldShapes.integer, ...more }),
    z.strictObject({ ...fieldShapes.number, ...more }),
    z.strictObject({ ...fieldShapes.money, ...more }),
    z.strictObject({ ...fieldShapes.boolean, ...more }),
    z.strictObject({ ...fieldShapes.date, ...more }),
    z.strictObject({ ...fieldShapes.datetime, ...more }),
    z.strictObject({ ...fieldShapes.time, ...more }),
    z.strictObject({ ...fieldShapes.choice, ...more }).superRefine(oneSource),
    z.strictObject({ ...fieldShapes.choices, ...more }),
    z.strictObject({ ...table, ...more }),
    z.strictObject({ ...fieldShapes.unit, ...more }),
    z.strictObject({ ...fieldShapes.person, ...more }),
    z.strictObject({ ...fieldShapes.case, ...more }),
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

/** The names of the choices that a field lists itself. */
export function optionNames(field: RawField | RawFieldInForm | RawColumn): readonly string[] {
  if (field.type !== 'choice' && field.type !== 'choices') return [];
  return Array.isArray(field.of) ? field.of : Object.keys(field.of ?? {});
}

export type RawColumn = z.infer<typeof column>;
export type RawOptions = z.infer<typeof options>;
export type RawField = z.infer<typeof field>;
export type RawFieldInForm = z.infer<typeof fieldInForm>;
export type RawRelation = z.infer<typeof relation>;
