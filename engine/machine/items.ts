/** Items of a case: which there are, where they stand, what is seen from one. */
import type { Definition, Each, Field } from '#engine/definition/types.ts';
import { inFileOrder, isOptional, leavesOf } from './regions.ts';
import type { Case, Item, ItemName, PersonalRef, Row, Scalar, Task, Value, Values } from './types.ts';

/** The items of an `each` state, in the order they began. */
export function itemsOf({ items }: Pick<Case, 'items'>, state: string): readonly Item[] {
  return items.filter((item) => item.state === state);
}

export function itemNamed({ items }: Pick<Case, 'items'>, name: ItemName | null): Item | null {
  return name === null ? null : (items.find((item) => sameItem(item, name)) ?? null);
}

export function sameItem(one: ItemName | null, other: ItemName | null): boolean {
  if (one === null || other === null) return one === other;
  return one.state === other.state && one.key === other.key;
}

/** The state of the list whose items a state (dotted) is a step of; null outside of items. */
export function eachAround({ states }: Definition, state: string): string | null {
  for (let name = states[state]?.parent ?? null; name !== null; name = states[name]?.parent ?? null)
    if (states[name]?.kind === 'each') return name;
  return null;
}

/** The item that a task is a step of; null for a task of the case itself. */
export function itemOfTask(
  definition: Definition,
  subject: Pick<Case, 'items'>,
  { state, item }: Pick<Task, 'state' | 'item'>,
): Item | null {
  return itemNamed(subject, nameOfTask(definition, { state, item }));
}

/** The list and the key of the item that a task is a step of; null for a task of the case itself. */
export function nameOfTask(
  definition: Definition,
  { state, item }: { readonly state: string; readonly item?: string | undefined },
): ItemName | null {
  const each = item === undefined ? null : eachAround(definition, state);
  return each === null || item === undefined ? null : { state: each, key: item };
}

/** The case as it is seen from an item: what is active in it is active, too. */
export function seenFrom(subject: Case, item: Item | null): Case {
  if (item === null) return subject;
  const { active, came } = subject;
  return { ...subject, active: [...active, ...item.active], came: { ...came, ...item.came } };
}

/** The name of the final step in which an item ended; empty while it is under way. */
export function outcomeOf({ states }: Definition, item: Item): string {
  const end = item.active.find(
    (name) => states[name]?.parent === item.state && states[name].kind === 'final',
  );
  return end === undefined ? '' : end.slice(item.state.length + 1);
}

/** So many are done as the list asks for, or all are that are not at an optional step. */
export function holdsJoin(definition: Definition, { join }: Each, items: readonly Item[]): boolean {
  const isDone = (item: Item): boolean => outcomeOf(definition, item) !== '';
  const none = items.every((item) => isDone(item) || isOptional(definition, leavesOf(item.active)));
  return none || (join.of === 'count' && items.filter(isDone).length >= join.count);
}

/** What conditions and effects see: in an item `it`, in the state of the list `items`. Personal values are never among them. */
export function itemScope(
  definition: Definition,
  subject: Pick<Case, 'items'>,
  state: string,
  item: Item | null,
): Record<string, unknown> {
  if (item !== null) return { it: plainOf(definition, item) };
  if (definition.states[state]?.kind !== 'each') return {};
  const items = itemsOf(subject, state).map((one) => {
    const outcome = outcomeOf(definition, one);
    return { key: one.key, done: outcome !== '', outcome };
  });
  return { items };
}

function plainOf({ data, states }: Definition, { state, it }: Item): Row {
  const field = data[states[state]?.each?.field ?? ''];
  if (field?.type !== 'table') return it;
  return Object.fromEntries(Object.entries(it).filter(([name]) => field.columns[name]?.personal === null));
}

/** The items that a value of the field of a list makes, each with its key. What has no key makes none. */
export function rowsOf(
  { key }: Pick<Each, 'key'>,
  value: Value | undefined,
): readonly { readonly key: string; readonly it: Row }[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).flatMap((one) => {
    const it: Row = typeof one === 'string' ? { [key]: one } : isRow(one) ? one : {};
    const name = it[key] ?? null;
    return name === null || typeof name === 'object' ? [] : [{ key: String(name), it }];
  });
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an item made by a form knows: the fields that are called like its columns. */
export function rowOfForm(field: Field | undefined, { key }: Pick<Each, 'key'>, form: Values): Row {
  const columns = field?.type === 'table' ? Object.keys(field.columns) : [key];
  return Object.fromEntries(
    columns.map((name): [string, Scalar | PersonalRef] => {
      const value = form[name] ?? null;
      return [name, isCell(value) ? value : null];
    }),
  );
}

function isCell(value: Value): value is Scalar | PersonalRef {
  return typeof value !== 'object' || value === null || 'commitment' in value;
}

/** Where an item stands: its innermost active states, apart by a blank. */
export function itemPlace({ active }: Pick<Item, 'active'>): string {
  return leavesOf(active).join(' ');
}

/** An item with one more active state. */
export function withState(definition: Definition, item: Item, state: string): Item {
  return { ...item, active: inFileOrder(definition, [...item.active, state]) };
}
