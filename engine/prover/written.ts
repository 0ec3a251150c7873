/** The fields that effects write. */
import { once } from '#engine/definition/once.ts';
import type { Definition, Effect } from '#engine/definition/types.ts';
import { allBranches } from './branches.ts';

export function writtenBy({ decisions }: Definition, effect: Effect): readonly string[] {
  if (effect.kind === 'set') return [effect.field];
  if (effect.kind === 'number' || effect.kind === 'render') return [effect.field];
  return effect.kind === 'decide' ? (decisions[effect.decision]?.outputs ?? []) : [];
}

/** Fields that some effect writes; what it computes need not keep to the limits of the field. */
export const writtenByEffects = once(
  (definition: Definition): ReadonlySet<string> =>
    new Set(allEffects(definition).flatMap((effect) => writtenBy(definition, effect))),
);

/** Every effect of a definition, wherever it stands. */
export function allEffects(definition: Definition): readonly Effect[] {
  return [
    ...allBranches(definition).flatMap(({ candidate }) => candidate.do),
    ...Object.values(definition.states).flatMap(({ entry, exit }) => [...entry, ...exit]),
    ...Object.values(definition.clocks).flatMap(({ ladder }) => ladder.flatMap((rung) => rung.do)),
  ];
}
