/** What can be told before a step of a lock that it would take. Whether the lock is free is decided when it is taken. */
import { BACK } from '#engine/definition/types.ts';
import type { Action, Definition, Lock } from '#engine/definition/types.ts';
import { lockKey } from './keys.ts';
import { formFields, storedScope } from './scope.ts';
import type { Case, Env, HeldLock } from './types.ts';

/** The locks that the case does not hold, with the keys that it would hold by what is stored. */
export function locksAhead(definition: Definition, subject: Case): readonly HeldLock[] {
  const scope = storedScope(definition, subject);
  return Object.values(definition.locks ?? {}).flatMap((lock) => {
    if (subject.keys?.some(({ kind, name }) => kind === 'lock' && name === lock.name) === true) return [];
    const found = lockKey(lock, subject.region, scope);
    return found === null ? [] : [{ name: found.name, key: found.key }];
  });
}

/**
 * The lock that another case is known to hold and that an action takes, whichever way it goes; null where it depends on what is
 * sent, or where several persons must agree first.
 */
export function lockInTheWay(
  definition: Definition,
  subject: Case,
  action: Action,
  { locked = [] }: Env['facts'],
): Lock | null {
  if (locked.length === 0 || action.quorum !== null) return null;
  const ahead = locksAhead(definition, subject);
  const taken = Object.values(definition.locks ?? {}).filter(({ name }) =>
    ahead.some(
      (one) => one.name === name && locked.some((held) => held.name === name && held.key === one.key),
    ),
  );
  return taken.find((lock) => isTakenBy(lock, action)) ?? null;
}

function isTakenBy({ in: states, key: { reads } }: Lock, { candidates, form }: Action): boolean {
  const written = [
    ...formFields(form).flatMap(({ field, keep }) => (keep ? [field.name] : [])),
    ...candidates.flatMap((candidate) =>
      candidate.do.flatMap((effect) => (effect.kind === 'set' ? [effect.field] : [])),
    ),
  ];
  if (written.some((field) => reads.includes(field))) return false;
  const leads = (target: string | null): boolean =>
    target !== null &&
    target !== BACK &&
    states.some((state) => target === state || target.startsWith(`${state}.`));
  return candidates.every(({ target }) => leads(target));
}
