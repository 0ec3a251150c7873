import type { Definition } from '#engine/definition/types.ts';
import { EffectError, refuse } from './refuse.ts';
import type { Case } from './types.ts';

/**
 * The fields that stay as they are during a step, judged by the states that the step starts from: forms show them and do
 * not read them, effects may not set them. A case that is being opened is in no state yet, so nothing is frozen.
 */
export function frozenIn(
  { frozen }: Pick<Definition, 'frozen'>,
  { active }: Pick<Case, 'active'>,
): ReadonlySet<string> {
  return new Set(frozen.flatMap((part) => (part.in.some((name) => active.includes(name)) ? part.data : [])));
}

/** @throws EffectError that refuses the whole step when the field is frozen, whatever else the step would do. */
export function refuseFrozen(field: string, frozen: ReadonlySet<string>): void {
  if (frozen.has(field))
    throw new EffectError(`set ${field}: it is frozen`, refuse('FIELD_FROZEN', { params: { field } }));
}
