/** What was seen to happen on some way. */
import { branchKey } from './branches.ts';
import type { Exploration } from './explore.ts';

export function enteredStates({ steps }: Exploration): Set<string> {
  return new Set(
    steps.flatMap(({ acts }) => acts.flatMap((act) => (act.kind === 'enter' ? [act.state] : []))),
  );
}

/** Keys of the candidates that were taken. */
export function takenBranches({ steps }: Exploration): Set<string> {
  return new Set(
    steps.flatMap(({ acts }) => acts.flatMap((act) => (act.kind === 'take' ? [branchKey(act.branch)] : []))),
  );
}
