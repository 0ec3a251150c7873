/** Groups of states, the ways between them, and the status of each. */
import type { Model } from './schema/process.ts';
import { actionsOf, aftersOf, candidatesOf, namesAt } from './walk.ts';

/** Neither closed nor final. */
export function isOpen(model: Model, name: string): boolean {
  const state = model.states[name];
  return state !== undefined && state.closed === undefined && state.type === undefined;
}

/** The states that `in` names, each once; `open` stands for all open ones. Unknown names are left out. */
export function statesIn(model: Model, names: string | readonly string[]): string[] {
  const all = Object.keys(model.states);
  const given = [...new Set(namesAt([], names).map(({ value }) => value))];
  const found = given.flatMap((value) => {
    if (value === 'open' && model.states['open'] === undefined)
      return all.filter((name) => isOpen(model, name));
    return Object.hasOwn(model.states, value) ? [value] : [];
  });
  return [...new Set(found)];
}

/** The names of the statuses that each state is in. */
export function statusesOf(model: Model): Map<string, string[]> {
  const byState = new Map<string, string[]>(Object.keys(model.states).map((name) => [name, []]));
  for (const [status, { in: names }] of Object.entries(model.status)) {
    for (const state of statesIn(model, names)) byState.get(state)?.push(status);
  }
  return byState;
}

/** From each state the states that one step leads to. */
export function waysOf(model: Model): Map<string, Set<string>> {
  const ways = new Map<string, Set<string>>(Object.keys(model.states).map((name) => [name, new Set()]));
  for (const place of actionsOf(model)) {
    if (place.in.kind === 'start') continue;
    const from =
      place.in.kind === 'state' ? [place.in.state] : sharedStates(model, place.in.index, place.event);
    for (const { value } of candidatesOf(place)) {
      for (const state of from) if (value.target !== undefined) ways.get(state)?.add(value.target);
    }
  }
  for (const [name, state] of Object.entries(model.states)) {
    for (const { target } of aftersOf(name, state)) ways.get(name)?.add(target.value);
  }
  return ways;
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

function sharedStates(model: Model, index: number, event: string): string[] {
  const states = statesIn(model, model.shared?.[index]?.in ?? []);
  return states.filter((name) => model.states[name]?.on?.[event] === undefined);
}
