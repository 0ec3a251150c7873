import { actionsOf } from '../walk.ts';
import type { Rule } from './rule.ts';

/** Shared actions make no task, so they belong to none. */
export const taskOfShared: Rule = {
  code: 'task-of-shared',
  severity: 'error',
  check({ model }, report) {
    for (const { path, event, action, in: place } of actionsOf(model))
      if (place.kind === 'shared' && 'task' in action && action.task !== undefined)
        report([...path, 'task'], { event }, { at: 'key' });
  },
};
