import { below, isRegion, statesOf, treeOf } from '../tree.ts';
import type { StatePlace } from '../tree.ts';
import type { Model } from '../schema/process.ts';
import type { Rule } from './rule.ts';

/**
 * An optional step is one that something would wait for: a region among those that all must be done, or an item of a list.
 * Where all of them begin with one, nobody waits for anything.
 */
export const taskOptional: Rule = {
  code: 'task-optional',
  severity: 'error',
  check({ model }, report) {
    for (const place of statesOf(model)) {
      const { name, path, state } = place;
      if (state.task?.optional === undefined) continue;
      const problem = problemOf(model, place);
      if (problem !== null) report([...path, 'task', 'optional'], { name, problem }, { at: 'key' });
    }
  },
};

function problemOf(model: Model, place: StatePlace): string | null {
  if (place.state.states !== undefined || place.state.type !== undefined) return '#optional-parts';
  const awaited = awaitedAround(model, place);
  if (awaited.length === 0) return '#optional-unawaited';
  return awaited.every((one) => beginsOptional(model, one)) ? '#optional-all' : null;
}

/** The regions that are waited for together with the one that a state lies in, or the list of its item; none where nothing waits. */
function awaitedAround(model: Model, place: StatePlace): readonly StatePlace[] {
  for (let inner: StatePlace | null = place; inner !== null; inner = inner.parent) {
    const { parent } = inner;
    if (parent?.state.each !== undefined) return [parent];
    const awaited = parent !== null && isRegion(inner) ? awaitedIn(parent) : [];
    if (parent !== null && awaited.includes(inner.key))
      return awaited.flatMap((key) => treeOf(model).get(below(parent.name, key)) ?? []);
  }
  return [];
}

/** The keys of the regions that all must be done; none where so many are counted, or a condition decides. */
function awaitedIn({ state }: StatePlace): readonly string[] {
  const { join, states = {} } = state;
  if (join === undefined) return Object.keys(states).filter((key) => states[key]?.aside !== true);
  return typeof join === 'object' && 'all' in join ? join.all : [];
}

/** Its first step is optional; what begins with parts of its own does not count. */
function beginsOptional(model: Model, { name, state }: StatePlace): boolean {
  if (state.states === undefined) return state.task?.optional === true;
  const first = state.initial === undefined ? undefined : treeOf(model).get(below(name, state.initial));
  return first !== undefined && beginsOptional(model, first);
}
