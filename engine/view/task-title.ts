import type { Definition } from '#engine/definition/types.ts';
import { actionsOfTask, taskName } from '#engine/machine/split-tasks.ts';
import type { Task } from '#engine/machine/types.ts';
import { forItemOfTask } from './item.ts';
import { inLanguage } from './reader.ts';
import type { Reader } from './reader.ts';

/** What tells a task apart from the others of its state: the actions it is there for, and the item. Nothing where neither is. */
export function partOfTask(
  definition: Definition,
  task: Pick<Task, 'key' | 'state'>,
  reader: Pick<Reader, 'language' | 'zone' | 'names'>,
): string {
  const of = forItemOfTask(definition, task.key, reader);
  if (taskName(task) === null) return of;
  const titles = actionsOfTask(definition, task).map(({ title }) => inLanguage(title, reader));
  return `: ${titles.join(' / ')}${of}`;
}
