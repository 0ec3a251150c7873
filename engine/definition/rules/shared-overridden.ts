import { statesIn } from '../states.ts';
import type { Rule } from './rule.ts';

/** A state's own action replaces the shared one of that name; said, since it may not be meant. */
export const sharedOverridden: Rule = {
  code: 'shared-overridden',
  severity: 'info',
  check({ model }, report) {
    for (const shared of model.shared ?? []) {
      for (const state of statesIn(model, shared.in)) {
        for (const event of Object.keys(shared.on)) {
          if (model.states[state]?.on?.[event] !== undefined)
            report(['states', state, 'on', event], { event, state }, { at: 'key' });
        }
      }
    }
  },
};
