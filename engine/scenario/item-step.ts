/** How scenarios name a step of an item: `asking.asked[3]` is where item 3 of `asking` is asked. */
import type { Definition } from '#engine/definition/types.ts';
import { eachAround } from '#engine/machine/items.ts';
import { leavesOf } from '#engine/machine/regions.ts';
import { taskLabel } from '#engine/machine/split-tasks.ts';
import type { Case, Item, Task } from '#engine/machine/types.ts';

export interface StepName {
  /** Dotted name of the state. */
  readonly state: string;
  /** Key of the item; null where none is named. */
  readonly item: string | null;
}

/** The parts of a name as it is written. */
export function stepName(written: string): StepName {
  const [, state = written, item = null] = /^([^[\]]+)\[(.*)\]$/s.exec(written) ?? [];
  return { state, item };
}

/** The name as it is written. */
export function writtenStep({
  state,
  item,
}: {
  readonly state: string;
  readonly item?: string | null;
}): string {
  return (item ?? null) === null ? state : `${state}[${item ?? ''}]`;
}

/** Where the items of a case stand, each as it is written; `named` gives what a scenario calls the key of an item. */
export function itemSteps({ items }: Pick<Case, 'items'>, named: (key: string) => string): readonly string[] {
  return items.flatMap(({ active, key }: Item) =>
    leavesOf(active).map((state) => writtenStep({ state, item: named(key) })),
  );
}

/** A task by its state, its name and its item, as it is written. */
export function writtenTask(task: Task, named: (key: string) => string): string {
  return taskLabel(task.item === undefined ? task : { ...task, item: named(task.item) });
}

/** Whether a name can be written there: a state of the case alone, one of an item with its key. */
export function fitsStep(definition: Definition, { state, item }: StepName): boolean {
  return (eachAround(definition, state) !== null) === (item !== null);
}
