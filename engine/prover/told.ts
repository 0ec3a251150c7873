/** What a branch, an effect and a happening say by themselves, whatever way a step takes. */
import { compileExpression } from '#engine/definition/expression.ts';
import type { Candidate, Definition, Effect } from '#engine/definition/types.ts';
import { UNBORN } from '#engine/machine/compile.ts';
import { candidateOf } from '#engine/machine/decide.ts';
import type { Branch } from '#engine/machine/host.ts';
import type { Plain } from './domain.ts';
import type { Happening } from './happenings.ts';
import type { Act } from './outcome.ts';

/** The candidate that a branch names; of a start too. */
export function candidateAt(definition: Definition, branch: Branch): Candidate | undefined {
  return branch.state === UNBORN
    ? definition.start[branch.event]?.candidates[branch.index]
    : candidateOf(definition, { ...branch, back: null });
}

/** The answer that comes in a step counts only until the state is left: entered again, it asks anew. */
export function isAnswered(
  happening: Happening,
  acts: readonly Act[],
  state: string,
  ended: 'done' | 'failed',
): boolean {
  const comes = happening.of === 'answer' && happening.state === state && happening.ended === ended;
  return comes && !acts.some((act) => act.kind === 'exit' && act.state === state);
}

/** What an effect sets a field to, whatever the case holds; null where that is not fixed. */
export function fixedValue(effect: Effect): Plain | null {
  if (effect.kind !== 'set' || Object.keys(effect.value.types).length > 0) return null;
  const value = compileExpression(effect.value)({});
  return typeof value === 'object' ? null : value;
}
