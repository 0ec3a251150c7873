/** Warnings as written → with the hash by which a person confirms them. */
import { canonicalize, sha256Hex } from '../canonical.ts';
import { checkExpression } from '../expression/check.ts';
import type { Warning } from '../types.ts';
import { warningsOf } from '../walk.ts';
import type { ActionPlace } from '../walk.ts';
import { buildText } from './field.ts';
import type { Parts } from './parts.ts';

/** Another text or condition is another warning: what was confirmed of the one says nothing of the other. */
export function buildWarnings(place: ActionPlace, { readables }: Parts): Warning[] {
  const readable = readables.inGuard(place);
  return warningsOf(place).map(({ value: { cel, text } }) => ({
    ...checkExpression(cel, readable, 'bool').expression,
    text: buildText(text),
    hash: sha256Hex(canonicalize({ event: place.event, cel, text: buildText(text) })).slice(0, 32),
  }));
}
