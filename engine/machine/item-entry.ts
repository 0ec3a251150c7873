/** Which item a task, a form or an entry of the history is about, read from their names alone. */
import type { Definition } from '#engine/definition/types.ts';
import { itemTimer } from './item-visit.ts';
import { nameOfTask } from './items.ts';
import { actionOfEntry, stateOfTask } from './offer.ts';
import { itemOfKey } from './split-tasks.ts';
import type { Entry, ItemName } from './types.ts';

/** The list and the key of the item that a task of this key is a step of; null for a task of the case itself. */
export function itemNameOf(definition: Definition, task: string): ItemName | null {
  const item = itemOfKey({ key: task });
  return item === null ? null : nameOfTask(definition, { state: stateOfTask(task), item });
}

/** The item whose step an entry is, or that it added; null where it is one of the case itself. */
export function itemOfEntry(
  definition: Definition,
  entry: Pick<Entry, 'kind' | 'event' | 'opens' | 'seen' | 'from' | 'sent' | 'items'>,
): ItemName | null {
  if (entry.kind === 'timer') return itemTimer({ key: String(entry.sent['timer']) })?.item ?? null;
  if (entry.seen.task !== null) return itemNameOf(definition, entry.seen.task);
  const effects = actionOfEntry(definition, entry)?.candidates.flatMap((candidate) => candidate.do) ?? [];
  const added = effects.find((effect) => effect.kind === 'item');
  const made = entry.items?.find(({ state, from }) => from === null && state === added?.state);
  return made === undefined ? null : { state: made.state, key: made.key };
}
