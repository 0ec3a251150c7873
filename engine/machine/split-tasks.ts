/** A state whose actions name tasks has several: which actions belong to which, and how a task is called. */
import type { Action, Definition } from '#engine/definition/types.ts';
import type { Task } from './types.ts';

/** `<state>/<visit>`, and `#` with its name where actions of the state name it. */
export function taskKey(state: string, visit: number, name: string | null): string {
  return `${state}/${String(visit)}${name === null ? '' : `#${name}`}`;
}

/** The name of the task within its state; null for the one whose actions name none. */
export function taskName({ key }: Pick<Task, 'key'>): string | null {
  return /^[^/]+\/[0-9]+#([a-z0-9_]+)/.exec(key)?.[1] ?? null;
}

/** Key of the item whose step a task is, read from the task's own key; null for one of the case itself. */
export function itemOfKey({ key }: Pick<Task, 'key'>): string | null {
  return /^[^/]+\/[0-9]+(?:#[a-z0-9_]+)?\/(.+)$/s.exec(key)?.[1] ?? null;
}

/** The state, and the name of the task where it has one: `pemeriksaan#lapangan`; of an item with its key, `[3]`. It is the same on every visit. */
export function taskLabel(task: Pick<Task, 'key' | 'state' | 'item'>): string {
  const name = taskName(task);
  const of = task.item === undefined ? '' : `[${task.item}]`;
  return (name === null ? task.state : `${task.state}#${name}`) + of;
}

/** Every label that a task with a name can have. */
export function taskLabels(definition: Definition): readonly string[] {
  return Object.keys(definition.states).flatMap((state) =>
    taskNames(definition, state).flatMap((name) => (name === null ? [] : [`${state}#${name}`])),
  );
}

/** The actions that make a task: they alone say to whom it is offered. */
export function actionsOfTask(definition: Definition, task: Pick<Task, 'key' | 'state'>): readonly Action[] {
  const name = taskName(task);
  return ownActions(definition, task.state).filter((action) => action.task === name);
}

/** The names of a state's tasks, as its actions are written; null stands for the one without a name. */
export function taskNames(definition: Definition, state: string): readonly (string | null)[] {
  return [...new Set(ownActions(definition, state).map(({ task }) => task))];
}

function ownActions(definition: Definition, state: string): readonly Action[] {
  return Object.values(definition.states[state]?.on ?? {}).filter((action) => !action.shared);
}
