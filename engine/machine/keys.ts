/** Keys that a case holds: what comes from outside finds it by them, and what it holds alone. */
import { createHash } from 'node:crypto';
import { hearing } from '#engine/definition/arriving.ts';
import { compileExpression } from '#engine/definition/expression.ts';
import type { Definition, Lock } from '#engine/definition/types.ts';
import type { Case, CaseKey } from './types.ts';

/** A longer key is kept as its hash: databases bound what they index. */
const LONGEST = 200;

/**
 * A key as it is compared: the text of a value, null where there is none. The sender's and the case's come out alike.
 */
export function keyText(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value);
  if (text === '') return null;
  return text.length <= LONGEST ? text : `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** The case with the keys that follow from its state and data; the property is left out where it holds none. */
export function withKeys(
  definition: Definition,
  { keys: _before, ...subject }: Case,
  scope: Readonly<Record<string, unknown>>,
): Case {
  const keys = [...messageKeys(definition, subject, scope), ...lockKeys(definition, subject, scope)];
  return keys.length === 0 ? subject : { ...subject, keys };
}

/** An open case holds the keys of all its messages; one that is closed only of those that it still hears. */
function messageKeys(
  { messages = {}, states }: Definition,
  { active, closed }: Case,
  scope: Readonly<Record<string, unknown>>,
): readonly CaseKey[] {
  return Object.values(messages).flatMap(({ name, key: expression }): readonly CaseKey[] => {
    if (expression === undefined) return [];
    const waits = active.some((state) => Object.hasOwn(states[state]?.handlers ?? {}, hearing(name)));
    if (closed !== null && !waits) return [];
    const key = keyText(compileExpression(expression)(scope));
    return key === null ? [] : [{ kind: 'message', name, key, waits }];
  });
}

/** The locks that it holds where it stands: of its process and region nobody else has them. One without a key is not held. */
export function lockKeys(
  { locks = {} }: Definition,
  { active, region }: Pick<Case, 'active' | 'region'>,
  scope: Readonly<Record<string, unknown>>,
): readonly CaseKey[] {
  return Object.values(locks)
    .filter((lock) => lock.in.some((state) => active.includes(state)))
    .flatMap((lock) => lockKey(lock, region, scope) ?? []);
}

/** The key of a lock that a case holds, or would hold where it is held; null where there is none. */
export function lockKey(
  { name, key: expression }: Lock,
  region: string,
  scope: Readonly<Record<string, unknown>>,
): CaseKey | null {
  const key = keyText(compileExpression(expression)(scope));
  return key === null ? null : { kind: 'lock', name, key: `${region}/${key}`, waits: false };
}
