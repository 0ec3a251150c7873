import type { Rule } from './rule.ts';

/** `task` speaks of the task of a state, and only a state with actions of its own has one: shared actions make none. */
export const taskWithoutActions: Rule = {
  code: 'task-without-actions',
  severity: 'error',
  check({ model }, report) {
    for (const [name, { task, on }] of Object.entries(model.states)) {
      if (task !== undefined && Object.keys(on ?? {}).length === 0)
        report(['states', name, 'task'], { name }, { at: 'key' });
    }
  },
};
