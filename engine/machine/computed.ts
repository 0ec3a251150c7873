import { compileExpression } from '#engine/definition/expression.ts';
import { isDay } from '#engine/definition/date-bound.ts';
import { once } from '#engine/definition/once.ts';
import type { Definition, Field } from '#engine/definition/types.ts';
import { EffectError } from './refuse.ts';
import type { Value, Values } from './types.ts';

/**
 * The computed fields whose values are no longer what their expressions give, with what they give now, those that read
 * others after them. `changed` names the fields just written; null computes all. Fields in `frozen` keep their value.
 * @throws ExpressionError or EffectError when one cannot be computed.
 */
export function computedAfter(
  { data: fields }: Pick<Definition, 'data'>,
  data: Values,
  changed: readonly string[] | null,
  frozen: ReadonlySet<string>,
): Values {
  const open = computedFields(fields).filter(({ name }) => !frozen.has(name));
  if (open.length === 0) return {};
  const dirty = new Set(changed ?? Object.keys(fields));
  const found: Record<string, Value> = {};
  for (const field of open) {
    const { computed } = field;
    if (computed === null || !(changed === null || computed.reads.some((name) => dirty.has(name)))) continue;
    const value = fitted(
      field,
      compileExpression(computed)({ data: plainOf(fields, { ...data, ...found }) }),
    );
    if (value === (data[field.name] ?? null)) continue;
    found[field.name] = value;
    dirty.add(field.name);
  }
  return found;
}

/** The computed fields in the order of `inOrder`, found once for each definition. */
const computedFields = once((fields: Definition['data']): readonly Field[] =>
  inOrder(Object.values(fields).filter(({ computed }) => computed !== null)),
);

/** Data with its computed fields as they will stand once `changed` is written. */
export function withComputed(
  definition: Pick<Definition, 'data'>,
  data: Values,
  changed: readonly string[] | null,
  frozen: ReadonlySet<string>,
): Values {
  return { ...data, ...computedAfter(definition, data, changed, frozen) };
}

/** A field after those that it reads; the rule `computed-cycle` has seen that there is no ring. */
function inOrder(open: readonly Field[]): readonly Field[] {
  const placed: Field[] = [];
  const place = (field: Field): void => {
    if (placed.includes(field)) return;
    for (const other of open)
      if (other !== field && field.computed?.reads.includes(other.name) === true) place(other);
    placed.push(field);
  };
  for (const field of open) place(field);
  return placed;
}

/** Expressions never see what is personal. */
function plainOf(fields: Definition['data'], data: Values): Values {
  return Object.fromEntries(Object.entries(data).filter(([name]) => fields[name]?.personal === null));
}

/** What a `set` writes: as it was computed, decimals rounded to those of the field; an empty text empties the field. */
export function setValue(field: Field | undefined, value: Value): Value {
  if (value === '') return null;
  return field?.type === 'number' && typeof value === 'number'
    ? Number(value.toFixed(field.decimals)) + 0
    : value;
}

/** The result as the field would have it; an empty text is nothing. */
function fitted(field: Field, value: unknown): Value {
  if (value === '' || value === null) return null;
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  if (!isPlain || isMisfit(field, value)) throw new EffectError(`${field.name}: no value of the field`);
  return setValue(field, value);
}

function isMisfit(field: Field, value: string | number | boolean): boolean {
  if (field.type === 'date') return !isDay(String(value));
  return field.type === 'choice' && field.options !== null && !Object.hasOwn(field.options, String(value));
}
