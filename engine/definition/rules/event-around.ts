import { branchesOf } from '../branches.ts';
import type { Branching } from '../branches.ts';
import type { Rule } from './rule.ts';

/**
 * One event, one state on the way up: where a state and one around it both take it, a guard that refuses inside would hand
 * it to the outer one, and nobody would expect that.
 */
export const eventAround: Rule = {
  code: 'event-around',
  severity: 'error',
  check({ model }, report) {
    const taken = new Map<string, Branching>();
    const events = branchesOf(model).filter(({ kind }) => kind === 'action' || kind === 'handler');
    for (const branching of events)
      for (const state of branching.from) taken.set(`${state} ${branching.on}`, branching);
    for (const { path, on, from } of events) {
      const hidden = from.flatMap(surroundings).find((outer) => taken.has(`${outer} ${on}`));
      const outer = hidden === undefined ? undefined : taken.get(`${hidden} ${on}`);
      if (outer !== undefined && outer.path !== path)
        report(path, { event: on, state: hidden ?? '' }, { at: 'key' });
    }
  },
};

/** The states around a state, by their dotted names. */
function surroundings(state: string): string[] {
  const parts = state.split('.');
  return parts.slice(1).map((_part, index) => parts.slice(0, index + 1).join('.'));
}
