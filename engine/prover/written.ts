/** The fields that an effect writes. */
import type { Definition, Effect } from '#engine/definition/types.ts';

export function writtenBy({ decisions }: Definition, effect: Effect): readonly string[] {
  if (effect.kind === 'set') return [effect.field];
  return effect.kind === 'decide' ? (decisions[effect.decision]?.outputs ?? []) : [];
}
