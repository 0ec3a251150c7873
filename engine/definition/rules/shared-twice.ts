import { statesIn } from '../states.ts';
import type { Rule } from './rule.ts';

/** No state gets the same event from two parts of `shared`. */
export const sharedTwice: Rule = {
  code: 'shared-twice',
  severity: 'error',
  check({ model }, report) {
    const given = new Set<string>();
    for (const [index, shared] of (model.shared ?? []).entries()) {
      for (const event of Object.keys(shared.on)) {
        const twice = statesIn(model, shared.in).filter((state) => given.has(`${event} ${state}`));
        if (twice[0] !== undefined)
          report(['shared', index, 'on', event], { event, state: twice[0] }, { at: 'key' });
        for (const state of statesIn(model, shared.in)) given.add(`${event} ${state}`);
      }
    }
  },
};
