/** Every effect of a file, with its path. */
import { once } from './once.ts';
import { branchesOf } from './branches.ts';
import { clocksOf, rungsOf } from './clocks.ts';
import type { RawEffect } from './schema/action.ts';
import type { Model } from './schema/process.ts';
import { statesOf } from './tree.ts';
import type { ActionPlace, At } from './walk.ts';

export interface EffectPlace extends At<RawEffect> {
  /** The action whose form it can read, or null. */
  readonly form: ActionPlace | null;
  /** The state whose effect it is, if it is one of a single state. */
  readonly state: string | null;
}
type List = Omit<EffectPlace, 'value'> & { readonly list: readonly RawEffect[] | undefined };

/** Every effect, in the order of the parts of the file. */
export const effectsOf = once((model: Model): readonly EffectPlace[] => {
  const lists: List[] = [];
  for (const { path, candidates, form, from } of branchesOf(model)) {
    const state = from[0] ?? null;
    // With `choose` the action's own effects come before those of the candidate that is taken.
    if (form !== null && candidates[0]?.path !== path)
      lists.push({ path: [...path, 'do'], list: form.action.do, form, state });
    for (const candidate of candidates)
      lists.push({ path: [...candidate.path, 'do'], list: candidate.value.do, form, state });
  }
  for (const { path, name, state } of statesOf(model)) {
    for (const key of ['entry', 'exit'] as const)
      lists.push({ path: [...path, key], list: state[key], form: null, state: name });
  }
  for (const clock of clocksOf(model))
    for (const rung of rungsOf(clock))
      lists.push({ path: [...rung.path, 'do'], list: rung.do, form: null, state: null });
  return lists.flatMap(({ path, list, form, state }) =>
    (list ?? []).map((value, index) => ({ path: [...path, index], value, form, state })),
  );
});
