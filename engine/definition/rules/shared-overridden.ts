import { statesIn } from '../states.ts';
import { treeOf } from '../tree.ts';
import type { Rule } from './rule.ts';

/** A state's own action replaces the shared one of that name; said, since it may not be meant. */
export const sharedOverridden: Rule = {
  code: 'shared-overridden',
  severity: 'info',
  check({ model }, report) {
    for (const shared of model.shared ?? []) {
      for (const state of statesIn(model, shared.in)) {
        for (const event of Object.keys(shared.on)) {
          const place = treeOf(model).get(state);
          if (place?.state.on?.[event] !== undefined)
            report([...place.path, 'on', event], { event, state }, { at: 'key' });
        }
      }
    }
  },
};
