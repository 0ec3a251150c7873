/** From a part of a definition back to its place in the file. */
import { branchesOf } from '#engine/definition/branches.ts';
import type { Branching } from '#engine/definition/branches.ts';
import type { RawEffect } from '#engine/definition/schema/action.ts';
import type { Model } from '#engine/definition/schema/process.ts';
import type { Path } from '#engine/definition/source.ts';
import { treeOf } from '#engine/definition/tree.ts';
import type { At } from '#engine/definition/walk.ts';
import type { Definition, Effect } from '#engine/definition/types.ts';
import { UNBORN } from '#engine/machine/compile.ts';
import type { Branch } from '#engine/machine/host.ts';
import { allBranches } from './branches.ts';
import type { Part } from './check.ts';

export interface Located {
  readonly path: Path;
  readonly at: 'key' | 'value';
}

/** Finds the places of parts of a definition that was built from this model. */
export function locator(model: Model, definition: Definition): (part: Part) => Located {
  const branchings = byBranch(model);
  const effects = effectPlaces(model, definition, branchings);
  const statePath = (state: string): Path => treeOf(model).get(state)?.path ?? [];
  const branchPath = (branch: Branch): Path =>
    branchings.get(keyOf(branch))?.candidates[branch.index]?.path ?? statePath(branch.state);
  const actionPath = (state: string, event: string): Path =>
    branchings.get(keyOf({ of: 'action', state, event }))?.path ?? statePath(state);
  const ofState = (path: Path): Located => ({ path, at: 'key' });
  return (part) => {
    switch (part.of) {
      case 'process':
        return { path: ['process'], at: 'value' };
      case 'state':
        return ofState(statePath(part.state));
      case 'join':
        return { path: [...statePath(part.state), 'join'], at: 'key' };
      case 'clock':
        return { path: ['clocks', part.clock, 'stops'], at: 'key' };
      case 'people':
        return { path: [...actionPath(part.state, part.event), 'by'], at: 'value' };
      case 'form':
        return { path: [...actionPath(part.state, part.event), 'form'], at: 'key' };
      case 'branch':
        return shown(branchPath(part.branch));
      case 'target':
        return {
          path:
            branchings.get(keyOf(part.branch))?.candidates[part.branch.index]?.target?.path ??
            branchPath(part.branch),
          at: 'value',
        };
      case 'condition':
        return { path: conditionPath(part.about, statePath, branchPath), at: 'value' };
      case 'effect':
        return { path: effects.get(part.effect) ?? [], at: 'value' };
    }
  };
}

/** A list item has no key. */
function shown(path: Path): Located {
  return { path, at: typeof path.at(-1) === 'number' ? 'value' : 'key' };
}

function conditionPath(
  about: Extract<Part, { of: 'condition' }>['about'],
  statePath: (state: string) => Path,
  branchPath: (branch: Branch) => Path,
): Path {
  if ('index' in about) return [...branchPath(about), 'guard', 'cel'];
  return [...statePath(about.state), about.of === 'starts' ? 'starts' : 'join', 'when'];
}

function byBranch(model: Model): ReadonlyMap<string, Branching> {
  const found = new Map<string, Branching>();
  for (const branching of branchesOf(model)) {
    const { kind, from, on } = branching;
    const of = kind === 'start' ? 'action' : kind === 'every' ? 'after' : kind;
    for (const state of kind === 'start' ? [UNBORN] : from)
      found.set(keyOf({ of, state, event: on }), branching);
  }
  return found;
}

function keyOf({ of, state, event }: Pick<Branch, 'of' | 'state' | 'event'>): string {
  return `${of} ${state} ${event}`;
}

function effectPlaces(
  model: Model,
  definition: Definition,
  branchings: ReadonlyMap<string, Branching>,
): ReadonlyMap<Effect, Path> {
  const places = new Map<Effect, Path>();
  const put = (effects: readonly Effect[], lists: readonly At<readonly RawEffect[] | undefined>[]): void => {
    for (const effect of effects) {
      const found = lists.flatMap(({ path, value }) =>
        (value ?? []).flatMap((raw, index) => (writes(raw, effect) ? [[...path, index]] : [])),
      );
      places.set(effect, found[0] ?? lists.at(-1)?.path ?? []);
    }
  };
  for (const { branch, candidate } of allBranches(definition)) {
    const branching = branchings.get(keyOf(branch));
    const raw = branching?.candidates[branch.index];
    if (branching === undefined || raw === undefined) continue;
    const own = { path: [...branching.path, 'do'], value: branching.form?.action.do };
    put(candidate.do, [{ path: [...raw.path, 'do'], value: raw.value.do }, own]);
  }
  for (const { name, ladder } of Object.values(definition.clocks))
    for (const [index, rung] of ladder.entries())
      for (const effect of rung.do) places.set(effect, ['clocks', name, 'ladder', index]);
  for (const [name, { path, state }] of treeOf(model)) {
    put(definition.states[name]?.entry ?? [], [{ path: [...path, 'entry'], value: state.entry }]);
    put(definition.states[name]?.exit ?? [], [{ path: [...path, 'exit'], value: state.exit }]);
  }
  return places;
}

/** Whether an effect of the file is, or holds, this one. */
function writes(raw: RawEffect, effect: Effect): boolean {
  if (effect.kind === 'set') return 'set' in raw && Object.hasOwn(raw.set, effect.field);
  return effect.kind in raw;
}
