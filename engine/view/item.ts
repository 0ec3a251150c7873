/** Items in words: which one a task, a form or a line of the history is about, and where it went. */
import type { Definition } from '#engine/definition/types.ts';
import { itemNameOf } from '#engine/machine/item-entry.ts';
import { itemOfKey } from '#engine/machine/split-tasks.ts';
import type { Entry, ItemName } from '#engine/machine/types.ts';
import { say } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import { textOf } from './fact.ts';
import { placeTitle } from './place.ts';
import { inLanguage } from './reader.ts';
import type { Reader } from './reader.ts';

type Saying = Pick<Reader, 'language' | 'zone' | 'names'>;

/** More items than these that moved in one step are counted, not named. */
const MOST_NAMED = 3;

/** "Plot 3": the label of the key column and the key; of a list of choices the choice as it is called. */
export function itemTitle(definition: Definition, { state, key }: ItemName, reader: Saying): string {
  const each = definition.states[state]?.each;
  const field = definition.data[each?.field ?? ''];
  // A key is never personal, and its words stand in the definition or in the names of today.
  const nothing = { personal: new Map<string, string>(), entries: [], files: new Map<string, never>() };
  if (field?.type === 'choices') return textOf(field, [key], reader, nothing);
  const column = field?.type === 'table' ? field.columns[each?.key ?? ''] : undefined;
  if (column === undefined) return key;
  return `${inLanguage(column.label, reader)} ${textOf(column, key, reader, nothing)}`;
}

/** " for plot 3" behind what is done on this task; empty for a task of the case itself. */
export function forItem(definition: Definition, item: ItemName | null, reader: Saying): string {
  if (item === null) return '';
  const words = say(VIEW_TEXTS.forItem, reader.language, {
    item: within(itemTitle(definition, item, reader)),
  });
  return ` ${words}`;
}

export function forItemOfTask(definition: Definition, task: string | null, reader: Saying): string {
  return task === null ? '' : forItem(definition, itemNameOf(definition, task), reader);
}

/** Where items went in a step, as sentences; those that began or were taken out with their list are not told. */
export function movedItems(definition: Definition, { items = [] }: Entry, reader: Saying): readonly string[] {
  const moved = items.flatMap(({ from, to, ...item }) =>
    from === null || to === null ? [] : [{ item, to }],
  );
  if (moved.length > MOST_NAMED)
    return [say(VIEW_TEXTS.itemsMoved, reader.language, { count: moved.length })];
  return moved.map(({ item, to }) =>
    say(VIEW_TEXTS.itemMoved, reader.language, {
      item: itemTitle(definition, item, reader),
      to: stepTitle(definition, item.state, to, reader),
    }),
  );
}

/** Where an item stands, without the list around it. */
function stepTitle(definition: Definition, list: string, place: string, reader: Saying): string {
  const inner = place
    .split(' ')
    .map((leaf) => leaf.slice(list.length + 1))
    .map((leaf) => {
      const steps = leaf.split('.');
      return steps
        .flatMap((_step, index) => {
          const state = definition.states[`${list}.${steps.slice(0, index + 1).join('.')}`];
          return state === undefined ? [] : [inLanguage(state.title, reader)];
        })
        .join(': ');
    });
  return inner.join('; ') || (placeTitle(definition, place, reader) ?? place);
}

/** A label in the middle of a sentence; names that are written in capitals stay. */
function within(title: string): string {
  const second = title.charAt(1);
  return second === second.toLowerCase() ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** What tells a form of a page from the others, also on a later visit: the event, and the item that it is for. */
export function slotOf(event: string, task: string | null): string {
  const item = task === null ? null : itemOfKey({ key: task });
  if (task === null || item === null) return event;
  return `${event}.${task.slice(0, task.indexOf('/'))}.${encodeURIComponent(item)}`;
}
