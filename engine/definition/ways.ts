/** The ways between states, guards not looked into. */
import { branchesOf } from './branches.ts';
import type { Model } from './schema/process.ts';
import { childrenOf, statesOf, targetsOf } from './tree.ts';

/**
 * From each state the states that one step leads to. Who is inside a state is in that state too, and who enters it is in
 * its first child or, where it is parallel, in all its regions.
 */
export function waysOf(model: Model): Map<string, Set<string>> {
  const ways = new Map<string, Set<string>>(statesOf(model).map(({ name }) => [name, new Set()]));
  for (const place of statesOf(model)) {
    const { name, parent, state } = place;
    if (parent !== null) ways.get(name)?.add(parent.name);
    const first = childrenOf(place).filter(
      (child) => state.type === 'parallel' || child === `${name}.${state.initial ?? ''}`,
    );
    for (const child of first) ways.get(name)?.add(child);
  }
  for (const { from, candidates } of branchesOf(model)) {
    for (const { target } of candidates) {
      if (target === null) continue;
      for (const state of from)
        for (const to of targetsOf(model, state, target.value)) ways.get(state)?.add(to);
    }
  }
  return ways;
}

/** The states in which a case can begin. */
export function firstStates(model: Model): string[] {
  return Object.values(model.start).map(({ target }) => target);
}

/** Everything that can be reached from these states, themselves included. */
export function reachable(
  ways: ReadonlyMap<string, ReadonlySet<string>>,
  from: Iterable<string>,
): Set<string> {
  const found = new Set<string>();
  const open = [...from];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (found.has(state) || !ways.has(state)) continue;
    found.add(state);
    open.push(...(ways.get(state) ?? []));
  }
  return found;
}
