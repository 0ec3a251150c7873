import { isArriving } from '../arriving.ts';
import { branchesOf, handlersOf } from '../branches.ts';
import { raisedIn } from '../raised.ts';
import { unknownName } from './rule.ts';
import type { Rule } from './rule.ts';

/** What is raised is handled somewhere, by a handler and not by an action of people; what is handled is raised somewhere. */
export const raisedEvent: Rule = {
  code: 'raised-event',
  severity: 'error',
  needsWhole: true,
  check({ model }, report) {
    const handlers = handlersOf(model).filter(({ on }) => !isArriving(on));
    const handled = new Set(handlers.map(({ on }) => on));
    const actions = new Set(branchesOf(model).flatMap(({ kind, on }) => (kind === 'action' ? [on] : [])));
    const raised = raisedIn(model);
    for (const { path, value } of raised) {
      if (actions.has(value)) report(path, { name: value, problem: '#of-people' });
      else if (!handled.has(value)) report(path, { ...unknownName(value, handled), problem: '#unhandled' });
    }
    const names = new Set(raised.map(({ value }) => value));
    for (const { path, on } of handlers) {
      if (actions.has(on)) report(path, { name: on, problem: '#of-people' }, { at: 'key' });
      else if (!names.has(on))
        report(path, { ...unknownName(on, names), problem: '#unraised' }, { at: 'key' });
    }
  },
};
