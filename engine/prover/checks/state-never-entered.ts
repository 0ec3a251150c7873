import type { Check } from '../check.ts';
import { enteredStates } from '../taken.ts';

/** No way leads into the state, conditions, people and clocks looked into. */
export const stateNeverEntered: Check = {
  code: 'state-never-entered',
  check({ exploration }, report) {
    if (!exploration.complete) return;
    const entered = enteredStates(exploration);
    for (const { name, parent } of Object.values(exploration.definition.states)) {
      // What lies inside one that is never entered is told by it.
      if (!entered.has(name) && (parent === null || entered.has(parent)))
        report({ of: 'state', state: name }, 'warning', { name });
    }
  },
};
