/** Locks as written → as they run. */
import { checkExpression } from '../expression/check.ts';
import type { RawLock } from '../schema/lock.ts';
import { statesIn } from '../states.ts';
import type { Lock } from '../types.ts';
import { buildText } from './field.ts';
import type { Parts } from './parts.ts';

/** What it holds follows from stored data alone, so that it changes with a step that writes and at no other time. */
export function buildLock(name: string, raw: RawLock, { model, readables }: Parts): Lock {
  return {
    name,
    key: checkExpression(raw.key, readables.stored, 'plain').expression,
    in: statesIn(model, raw.in),
    else: buildText(raw.else),
  };
}
