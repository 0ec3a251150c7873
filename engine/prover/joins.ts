/** Places inside a parallel state from which it is never done. */
import type { State } from '#engine/definition/types.ts';
import { WAITING } from '#engine/machine/compile.ts';
import type { Configuration, Exploration, Step } from './explore.ts';
import { reaching, stepsFrom } from './witness.ts';

export interface Hopeless {
  readonly state: State;
  /** The first such place. */
  readonly here: Configuration;
  /** Regions that have not started there and never will. */
  readonly waiting: readonly string[];
}

/** One for each parallel state, or list of items, that is not done on some way, though nothing but shared actions leads out of it. */
export function hopelessJoins(exploration: Exploration): readonly Hopeless[] {
  return Object.values(exploration.definition.states).flatMap((state) => {
    if ((state.kind !== 'parallel' && state.kind !== 'each') || state.done.length === 0) return [];
    const stays = (step: Step): boolean => !leaves(step, state.name);
    const goals = new Set(
      exploration.steps.filter((step) => isGoal(step, state.name)).map(({ from }) => from),
    );
    const hopeful = reaching(exploration, (here) => goals.has(here) || !here.explored, stays);
    const here = exploration.configurations.find(
      (each) => each.explored && each.active.includes(state.name) && !hopeful.has(each),
    );
    return here === undefined ? [] : [{ state, here, waiting: waitingFrom(exploration, here, state, stays) }];
  });
}

/** It is done, or something of its own leads out of it. */
function isGoal(step: Step, state: string): boolean {
  if (
    step.acts.some(
      (act) =>
        act.kind === 'take' &&
        (act.branch.of === 'done' || act.branch.of === 'none') &&
        act.branch.state === state,
    )
  )
    return true;
  if (!step.from.active.includes(state) || !leaves(step, state)) return false;
  const { happening } = step;
  const isShared = happening.of === 'action' && 'shared' in happening.action && happening.action.shared;
  return !isShared;
}

function leaves({ acts }: Step, state: string): boolean {
  return acts.some((act) => act.kind === 'exit' && act.state === state);
}

function waitingFrom(
  exploration: Exploration,
  here: Configuration,
  { children }: State,
  stays: (step: Step) => boolean,
): readonly string[] {
  const later = new Set([here]);
  for (const each of later)
    for (const step of stepsFrom(exploration, each)) if (stays(step)) later.add(step.to);
  return children.filter((region) =>
    [...later].every(({ active }) => active.includes(`${region}.${WAITING}`)),
  );
}
