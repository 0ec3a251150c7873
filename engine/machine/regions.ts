/** Regions of a parallel state: where they stand, and whether they are joined. */
import { once } from '#engine/definition/once.ts';
import type { Definition, Join } from '#engine/definition/types.ts';
import { JOINED, SKIPPED, WAITING } from './compile.ts';
import type { Case, Item } from './types.ts';

/** A region as conditions and pages see it. */
export interface RegionState {
  /** Its own name, without what it lies in. */
  readonly name: string;
  /** It has left its waiting place. */
  readonly started: boolean;
  readonly done: boolean;
  /** The name of its final child, `skipped`, `joined` for a list of items, or empty while it is not done. */
  readonly outcome: string;
}

/** Where a region (dotted name) stands; what has never been entered has not started. */
export function regionState({ states }: Definition, active: Case['active'], region: string): RegionState {
  // What is active in its items says nothing about the list.
  if (states[region]?.kind === 'each') {
    const joined = isJoined(active, region);
    const started = active.includes(region);
    return { name: lastOf(region), started, done: joined, outcome: joined ? 'joined' : '' };
  }
  const child = active.find((name) => parentOf(name) === region) ?? '';
  const skipped = child === `${region}.${SKIPPED}`;
  const done = skipped || states[child]?.kind === 'final';
  return {
    name: lastOf(region),
    started: child !== '' && child !== `${region}.${WAITING}`,
    done,
    outcome: skipped ? 'skipped' : done ? lastOf(child) : '',
  };
}

/** Whether a list of items is done: enough of them are, or there are none. */
export function isJoined(active: Case['active'], each: string): boolean {
  return active.includes(`${each}.${JOINED}`);
}

/** The regions of a parallel state, as written. */
export function regionsOf(
  definition: Definition,
  active: Case['active'],
  parallel: string,
): readonly RegionState[] {
  return (definition.states[parallel]?.children ?? []).map((region) =>
    regionState(definition, active, region),
  );
}

/** Whether a state is done: its final child is entered, or its regions are joined. `holds` decides a condition of the join. */
export function isDone(
  definition: Definition,
  active: Case['active'],
  state: string,
  holds: (join: Extract<Join, { of: 'when' }>) => boolean,
): boolean {
  const { join = null, children = [] } = definition.states[state] ?? {};
  if (join === null) return regionState(definition, active, state).done;
  const isRegionDone = (region: string): boolean => regionState(definition, active, region).done;
  switch (join.of) {
    case 'all':
      return join.regions.every(
        (region) => isRegionDone(region) || isOptional(definition, leavesIn(active, region)),
      );
    case 'count': {
      const awaited = children.filter((region) => definition.states[region]?.aside === false);
      return awaited.filter((region) => isCounted(definition, active, region)).length >= join.count;
    }
    case 'when':
      return holds(join);
  }
}

function leavesIn(active: Case['active'], region: string): readonly string[] {
  return leavesOf(active).filter((leaf) => leaf === region || leaf.startsWith(`${region}.`));
}

/** Nothing is left to do at these leaves but optional steps. Where nothing is active, nothing has begun. */
export function isOptional({ states }: Definition, leaves: readonly string[]): boolean {
  const isStep = (leaf: string): boolean => states[leaf]?.task.optional === true;
  return leaves.some(isStep) && leaves.every((leaf) => isStep(leaf) || states[leaf]?.kind === 'final');
}

/** A region that was skipped is done, but is none of those that were counted on. */
function isCounted(definition: Definition, active: Case['active'], region: string): boolean {
  const { done, outcome } = regionState(definition, active, region);
  return done && outcome !== 'skipped';
}

/** The nearest parallel state around a state, with the region that it lies in. */
export function regionAround(
  { states }: Definition,
  state: string,
): { parallel: string; region: string } | null {
  for (let name: string | null = state; name !== null; name = states[name]?.parent ?? null) {
    const parent = states[name]?.parent ?? null;
    if (parent !== null && states[parent]?.kind === 'parallel') return { parallel: parent, region: name };
  }
  return null;
}

/** Where a case stands, with its items. */
export interface Standing extends Pick<Case, 'active'> {
  readonly items: readonly Pick<Item, 'state' | 'active'>[];
}

/**
 * Another region of a one-at-a-time state that is under way, while this one has not left its first state. Every parallel
 * state around is asked, the innermost first: a region may have regions in its first state.
 * `item`: the item whose step the state is.
 */
export function takesTurn(
  definition: Definition,
  subject: Standing,
  state: string,
  item: Pick<Item, 'active'> | null = null,
): string | null {
  const { items } = subject;
  const active = [...subject.active, ...(item?.active ?? [])];
  const isBegun = (region: string): boolean => isUnderWay(definition, { active, items }, region);
  for (
    let around = regionAround(definition, state);
    around !== null;
    around = regionAround(definition, around.parallel)
  ) {
    const { parallel, region } = around;
    const { oneAtATime = false, children = [] } = definition.states[parallel] ?? {};
    if (!oneAtATime || isBegun(region)) continue;
    const other = children.find((name) => name !== region && isBegun(name));
    if (other !== undefined) return other;
  }
  return null;
}

/** Beyond its first state and not done; of a list of items, when one of them is. */
function isUnderWay(definition: Definition, { active, items }: Standing, region: string): boolean {
  const { started, done } = regionState(definition, active, region);
  const { initial: first = null, kind } = definition.states[region] ?? {};
  if (kind === 'each' && first !== null)
    return !done && items.some((item) => item.state === region && !item.active.includes(first));
  return started && !done && first !== null && !active.includes(first);
}

/** The active states that nothing active lies in. */
export function leavesOf(active: Case['active']): readonly string[] {
  return active.filter((name) => !active.some((other) => other.startsWith(`${name}.`)));
}

/** Where a case stands, as one text: its leaves in the order of the file, apart by a blank. */
export function placeText(active: Case['active']): string {
  return leavesOf(active).join(' ');
}

const orderOf = once(
  ({ states }: Definition): ReadonlyMap<string, number> =>
    new Map(Object.keys(states).map((name, index) => [name, index])),
);

/** Active states in the order of the file, each before what lies in it. */
export function inFileOrder(definition: Definition, active: readonly string[]): readonly string[] {
  const order = orderOf(definition);
  const at = (name: string): number => order.get(name) ?? (order.get(parentOf(name)) ?? 0) + 0.5;
  return [...active].sort((a, b) => at(a) - at(b));
}

/** Dotted name of what a state lies in; empty at the top. */
export function parentOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('.')));
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
