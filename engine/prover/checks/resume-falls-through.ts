import type { Check } from '../check.ts';
import type { Act } from '../outcome.ts';
import { candidateAt } from '../told.ts';
import { textTo } from '../witness.ts';
import type { Definition } from '#engine/definition/types.ts';
import type { Branch } from '#engine/machine/host.ts';

/** A state is resumed that had already been done, and is left again at once. */
export const resumeFallsThrough: Check = {
  code: 'resume-falls-through',
  check({ exploration, placeOf }, report) {
    const { definition, steps } = exploration;
    const told = new Set<string>();
    for (const { from, happening, acts } of steps) {
      const found = fallsThrough(definition, acts);
      if (found === null) continue;
      const part = { of: 'target', branch: found.branch } as const;
      if (told.has(placeOf(part))) continue;
      told.add(placeOf(part));
      report(part, 'warning', { name: found.state, way: textTo(from, happening) });
    }
  },
};

function fallsThrough(
  definition: Definition,
  acts: readonly Act[],
): { branch: Branch; state: string } | null {
  let resuming: Branch | null = null;
  const entered = new Set<string>();
  for (const act of acts) {
    if (act.kind === 'enter' && resuming !== null) entered.add(act.state);
    if (act.kind !== 'take') continue;
    const { branch } = act;
    if (resuming !== null && branch.of === 'done' && entered.has(branch.state))
      return { branch: resuming, state: branch.state };
    if (candidateAt(definition, branch)?.resume === true) {
      resuming = branch;
      entered.clear();
    }
  }
  return null;
}
