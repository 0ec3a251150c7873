import { allBranches, branchKey } from '../branches.ts';
import type { BranchOf } from '../branches.ts';
import type { Check, Subject } from '../check.ts';
import { canBeSent } from '../happenings.ts';
import { enteredStates, takenBranches } from '../taken.ts';
import { UNBORN } from '#engine/machine/compile.ts';
import { decidedConditions } from './guard-always-holds.ts';

/** The state is entered, but the candidate is taken on no way. */
export const transitionNeverTaken: Check = {
  code: 'transition-never-taken',
  check(subject, report) {
    const { exploration, placeOf } = subject;
    if (!exploration.complete) return;
    const taken = takenBranches(exploration);
    const entered = enteredStates(exploration).add(UNBORN);
    const told = toldOtherwise(subject);
    const atPlace = Map.groupBy(
      allBranches(exploration.definition).filter(({ branch }) => entered.has(branch.state)),
      ({ branch }) => placeOf({ of: 'branch', branch }),
    );
    for (const [first, ...others] of atPlace.values()) {
      if (
        first === undefined ||
        [first, ...others].some((each) => taken.has(branchKey(each.branch)) || told(each))
      )
        continue;
      const { state, event } = first.branch;
      report({ of: 'branch', branch: first.branch }, 'warning', { name: event === '' ? state : event });
    }
  },
};

/** Another check says why. */
function toldOtherwise(subject: Subject): (each: BranchOf) => boolean {
  const { definition, configurations } = subject.exploration;
  const always = new Set(decidedConditions(subject, 'yes').map(({ about }) => JSON.stringify(about)));
  const never = new Set(decidedConditions(subject, 'no').map(({ about }) => JSON.stringify(about)));
  return ({ branch, among }) => {
    const { of, state, event, index } = branch;
    const action = of === 'action' ? definition.states[state]?.on[event] : undefined;
    if (action !== undefined && !canBeSent(action)) return true;
    if (of === 'after' && Object.hasOwn(definition.clocks, event))
      return configurations.every(({ active, clocks }) => !active.includes(state) || !clocks.includes(event));
    if (never.has(JSON.stringify({ of, state, event, index }))) return true;
    return among.some(
      (_each, before) => before < index && always.has(JSON.stringify({ of, state, event, index: before })),
    );
  };
}
