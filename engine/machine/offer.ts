/** Which action a command means: by the task it was opened on, or shared by an active state. */
import { placeText } from './regions.ts';
import { refuse } from './refuse.ts';
import { taskName } from './split-tasks.ts';
import type { Action, Definition, Start } from '#engine/definition/types.ts';
import type { Case, Entry, Item, Refusal, Task } from './types.ts';

export interface Offer {
  readonly state: string;
  readonly action: Action;
  readonly task: Task | null;
  /** The item whose step it is; null for the case itself. */
  readonly item: Item | null;
}

/** Every action that the active states have now, each with its task; shared ones have none. Innermost first, items before all. */
export function offersOf(
  definition: Definition,
  subject: Pick<Case, 'active' | 'tasks' | 'items'>,
): readonly Offer[] {
  const inItems = subject.items.flatMap((item) => offersOfItem(definition, subject, item));
  return [...inItems, ...offersOfCase(definition, subject)];
}

/** In an item nothing is shared. */
function offersOfItem(definition: Definition, { tasks }: Pick<Case, 'tasks'>, item: Item): readonly Offer[] {
  return [...item.active].reverse().flatMap((state) => {
    const own = tasks.filter(({ item: key }) => key === item.key);
    return Object.values(definition.states[state]?.on ?? {}).map((action) => {
      const task = own.find((one) => isOf(one, state, action)) ?? null;
      return { state, action, task, item };
    });
  });
}

function offersOfCase(definition: Definition, subject: Pick<Case, 'active' | 'tasks'>): readonly Offer[] {
  const seen = new Set<string>();
  return [...subject.active].reverse().flatMap((state) =>
    Object.values(definition.states[state]?.on ?? {}).flatMap((action): Offer[] => {
      if (!action.shared)
        return [
          {
            state,
            action,
            task: subject.tasks.find((task) => isOf(task, state, action)) ?? null,
            item: null,
          },
        ];
      // Shared by a state and by one inside it, it is the inner one's.
      if (seen.has(action.event)) return [];
      seen.add(action.event);
      return [{ state, action, task: null, item: null }];
    }),
  );
}

function isOf(task: Task, state: string, action: Action): boolean {
  return task.state === state && taskName(task) === action.task;
}

/** The action as it stands now, on the task it was opened on; a task that is gone is stale. */
export function offered(
  definition: Definition,
  subject: Case,
  { event, task: key }: { readonly event: string; readonly task: string | null },
): Offer | Refusal {
  const known = Object.values(definition.states).some((state) => Object.hasOwn(state.on, event));
  if (!known) return refuse('EVENT_UNKNOWN', { params: { event } });
  if (key !== null && !subject.tasks.some((open) => open.key === key)) return refuse('STALE');
  const offer = offersOf(definition, subject).find(
    ({ action, task }) => action.event === event && (task?.key ?? null) === key,
  );
  return offer ?? refuse('EVENT_NOT_OFFERED', { params: { event, state: placeText(subject.active) } });
}

/** The action that an entry of the history took, read from the entry and the definition of its time alone; null for other kinds of entries. */
export function actionOfEntry(
  { start, states }: Definition,
  { kind, event, opens, seen, from }: Pick<Entry, 'kind' | 'event' | 'opens' | 'seen' | 'from'>,
): Omit<Start, 'onBehalf'> | null {
  if (kind !== 'event') return null;
  if (opens !== null) return named(start, event);
  if (seen.task !== null) return named(states[stateOfTask(seen.task)]?.on ?? {}, event);
  for (const leaf of (from ?? '').split(' ').reverse()) {
    for (let name: string | null = leaf; name !== null; name = states[name]?.parent ?? null) {
      const action = named(states[name]?.on ?? {}, event);
      if (action?.shared === true) return action;
    }
  }
  return null;
}

/** The state whose visit a task is. */
export function stateOfTask(key: string): string {
  return key.slice(0, key.indexOf('/'));
}

/** A name that every object has is none. */
function named<T>(record: Readonly<Record<string, T>>, name: string): T | null {
  return Object.hasOwn(record, name) ? (record[name] ?? null) : null;
}
