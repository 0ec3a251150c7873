import type { Definition } from '#engine/definition/types.ts';
import { actionsOfTask, taskName } from '#engine/machine/split-tasks.ts';
import type { Task } from '#engine/machine/types.ts';
import { inLanguage } from './reader.ts';
import type { Reader } from './reader.ts';

/** What tells a task apart from the others of its state: the actions it is there for. Nothing where its actions name none. */
export function partOfTask(definition: Definition, task: Task, reader: Pick<Reader, 'language'>): string {
  if (taskName(task) === null) return '';
  const titles = actionsOfTask(definition, task).map(({ title }) => inLanguage(title, reader));
  return `: ${titles.join(' / ')}`;
}
