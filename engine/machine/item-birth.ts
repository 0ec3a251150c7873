/** How items come into a case, and the place of a list that is joined. */
import { JOINED } from './compile.ts';
import { itemMachineOf } from './item-machine.ts';
import { itemNamed, itemsOf, rowOfForm, rowsOf } from './items.ts';
import { EffectError, refuse } from './refuse.ts';
import { inFileOrder, isJoined } from './regions.ts';
import type { Item, ItemName, Row } from './types.ts';
import type { Move, Working } from './working.ts';

/** A state that is a list of items is entered: they are made and have not begun; without any it is joined at once. */
export function makeItems(working: Working, state: string, step: Move): void {
  const each = step.definition.states[state]?.each;
  if (each === undefined) return;
  const rows = rowsOf(each, working.data[each.field]);
  working.items = [...working.items, ...rows.map(({ key, it }) => unborn(working, { state, key }, it, step))];
  if (rows.length === 0) markJoined(working, state, step);
}

function unborn(working: Working, { state, key }: ItemName, it: Row, { definition }: Move): Item {
  const { unborn: snapshot } = itemMachineOf(definition, state);
  return { state, visit: working.visits[state] ?? 1, key, it, active: [], came: {}, snapshot };
}

/** One more item, from the form of the step. Throws EffectError when the list is joined, full, or has one of that key. */
export function addItem(working: Working, state: string, step: Move): void {
  const each = step.definition.states[state]?.each;
  if (each === undefined) throw new EffectError(`${state}: no list of items`);
  const field = step.definition.data[each.field];
  const [row] = rowsOf(each, [rowOfForm(field, each, step.form)]);
  if (row === undefined) throw new EffectError(`${state}: an item without a key`);
  if (isJoined(working.active, state)) throw refused(state, 'ITEMS_JOINED');
  if (itemNamed(working, { state, key: row.key }) !== null)
    throw refused(state, 'ITEM_EXISTS', { key: row.key });
  const max = field?.type === 'table' ? field.max : null;
  if (max !== null && itemsOf(working, state).length >= max) throw refused(state, 'ITEM_TOO_MANY', { max });
  working.items = [...working.items, unborn(working, { state, key: row.key }, row.it, step)];
}

function refused(
  state: string,
  code: 'ITEMS_JOINED' | 'ITEM_EXISTS' | 'ITEM_TOO_MANY',
  params: Readonly<Record<string, string | number>> = {},
): EffectError {
  return new EffectError(`${state}: ${code}`, refuse(code, { params }));
}

/** The list is joined from now on. */
export function markJoined(working: Working, state: string, { definition }: Move): void {
  working.active = inFileOrder(definition, [...working.active, `${state}.${JOINED}`]);
}

/** The state of the list is left. */
export function unmarkJoined(working: Working, state: string): void {
  working.active = working.active.filter((name) => name !== `${state}.${JOINED}`);
}
