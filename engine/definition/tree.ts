/** The tree of states of a file, flat: every state by its dotted name, as `pemeriksaan.api.buka`. */
import { once } from './once.ts';
import type { RawTarget } from './schema/action.ts';
import type { Model } from './schema/process.ts';
import type { RawState } from './schema/state.ts';
import type { Path } from './source.ts';
import { targetParts } from './target-scope.ts';

export interface StatePlace {
  readonly path: Path;
  /** Dotted from the top. */
  readonly name: string;
  /** Its own part of the name. */
  readonly key: string;
  readonly parent: StatePlace | null;
  readonly state: RawState;
}

/** Every state by its dotted name, parents before their children, else as written. */
export const treeOf = once((model: Model): ReadonlyMap<string, StatePlace> => {
  const tree = new Map<string, StatePlace>();
  const add = (states: Readonly<Record<string, RawState>>, path: Path, parent: StatePlace | null): void => {
    for (const [key, state] of Object.entries(states)) {
      const place = { path: [...path, key], name: below(parent?.name ?? null, key), key, parent, state };
      tree.set(place.name, place);
      add(state.states ?? {}, [...place.path, 'states'], place);
    }
  };
  add(model.states, ['states'], null);
  return tree;
});

export const statesOf = once((model: Model): readonly StatePlace[] => [...treeOf(model).values()]);

/** A part of a parallel state; all of them are active together. */
export function isRegion({ parent }: StatePlace): boolean {
  return parent?.state.type === 'parallel';
}

/** Children whose names stand in `states`, dotted. */
export function childrenOf({ name, state }: StatePlace): string[] {
  return Object.keys(state.states ?? {}).map((key) => below(name, key));
}

/**
 * The dotted name of the state that a target means, seen from a state (null: from the top): the nearest scope wins, from
 * the state's siblings outwards to the top; its own children come last. Null when there is none.
 */
export function resolveState(
  names: { has(name: string): boolean },
  from: string | null,
  target: string,
): string | null {
  const { scope: seenFrom = from, written } = targetParts(target);
  return resolveName(names, seenFrom, written);
}

function resolveName(
  names: { has(name: string): boolean },
  from: string | null,
  written: string,
): string | null {
  for (let scope = from === null ? null : parentName(from); ; scope = parentName(scope)) {
    const candidate = below(scope, written);
    if (names.has(candidate)) return candidate;
    if (scope === null) break;
  }
  const child = below(from, written);
  return from !== null && names.has(child) ? child : null;
}

/** The states that a target leads to: one, for `back` every sibling that has a way here, none when unknown. */
export function targetsOf(model: Model, from: string | null, target: RawTarget): string[] {
  if (typeof target !== 'string' && 'back' in target) return siblingsOf(model, from);
  const found = resolveState(treeOf(model), from, typeof target === 'string' ? target : target.resume);
  return found === null ? [] : [found];
}

function siblingsOf(model: Model, from: string | null): string[] {
  const tree = treeOf(model);
  const place = from === null ? undefined : tree.get(from);
  if (place === undefined) return [];
  return [...tree.values()]
    .filter((other) => other.parent === place.parent && other !== place)
    .map(({ name }) => name);
}

export function below(parent: string | null, key: string): string {
  return parent === null ? key : `${parent}.${key}`;
}

function parentName(name: string | null): string | null {
  const dot = name?.lastIndexOf('.') ?? -1;
  return name === null || dot === -1 ? null : name.slice(0, dot);
}
