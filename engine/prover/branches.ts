/** Every candidate of a definition, by where it stands. */
import { once } from '#engine/definition/once.ts';
import type { Candidate, Definition } from '#engine/definition/types.ts';
import { noneOf, UNBORN, waitName } from '#engine/machine/compile.ts';
import type { Branch } from '#engine/machine/host.ts';

export interface BranchOf {
  readonly branch: Branch;
  readonly candidate: Candidate;
  /** Those that are asked before it and after it, too. */
  readonly among: readonly Candidate[];
}

/** In the order of the definition: starts, then state by state. */
export const allBranches: (definition: Definition) => readonly BranchOf[] = once(collect);

function collect({ start, states }: Definition): readonly BranchOf[] {
  const list = (place: Omit<Branch, 'index'>, among: readonly Candidate[]): BranchOf[] =>
    among.map((candidate, index) => ({ branch: { ...place, index }, candidate, among }));
  return [
    ...Object.values(start).flatMap(({ event, candidates }) =>
      list({ of: 'action', state: UNBORN, event }, candidates),
    ),
    ...Object.values(states).flatMap((state) => [
      ...Object.values(state.on).flatMap(({ event, candidates }) =>
        list({ of: 'action', state: state.name, event }, candidates),
      ),
      ...Object.entries(state.handlers).flatMap(([event, candidates]) =>
        list({ of: 'handler', state: state.name, event }, candidates),
      ),
      ...state.after.flatMap(({ on, candidates }) =>
        list({ of: 'after', state: state.name, event: waitName(on) }, candidates),
      ),
      ...list({ of: 'always', state: state.name, event: '' }, state.always),
      ...list({ of: 'none', state: state.name, event: '' }, noneOf(state)),
      ...list({ of: 'done', state: state.name, event: '' }, state.done),
      ...list({ of: 'error', state: state.name, event: '' }, state.error),
    ]),
  ];
}

export function branchKey({ of, state, event, index }: Branch): string {
  return `${of} ${state} ${event} ${String(index)}`;
}
