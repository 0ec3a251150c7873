import type { Rule } from './rule.ts';

/** Nothing can follow a final state: no action, no `after`, no exit. */
export const finalWithExit: Rule = {
  code: 'final-with-exit',
  severity: 'error',
  check({ model }, report) {
    for (const [name, state] of Object.entries(model.states)) {
      if (state.type !== 'final') continue;
      for (const key of ['on', 'after', 'exit'] as const) {
        if (state[key] !== undefined) report(['states', name, key], { name, key }, { at: 'key' });
      }
    }
  },
};
