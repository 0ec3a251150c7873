import type { CaseKey } from '#engine/machine/types.ts';
import type { Commit, Store } from '../store.ts';
import type { AtOnce } from './at-once.ts';
import { compare } from './state.ts';
import type { State } from './state.ts';

/** The keys that cases hold. */
export function keyOperations(state: State): AtOnce<Pick<Store, 'keyHolders'>> {
  return {
    keyHolders: ({ kind, process, name, key, limit }) =>
      [...state.cases.values()]
        .filter((kept) => kept.case.process === process)
        .flatMap(({ case: { id, unit }, keys }) =>
          keys
            .filter((held) => held.kind === kind && held.name === name && held.key === key)
            .map(({ waits }) => ({ caseId: id, unit, waits })),
        )
        .sort((a, b) => compare(a.caseId, b.caseId))
        .slice(0, limit),
  };
}

/** The lock whose key another case of the process holds, or null. */
export function lockTaken(state: State, { case: { id, process }, keys }: Commit): string | null {
  const { keyHolders } = keyOperations(state);
  const taken = keys.put.find(
    (held) =>
      held.kind === 'lock' && keyHolders({ ...held, process, limit: 2 }).some(({ caseId }) => caseId !== id),
  );
  return taken?.name ?? null;
}

export function keysAfter(keys: readonly CaseKey[], { put, drop }: Commit['keys']): readonly CaseKey[] {
  const gone = [...put, ...drop];
  return [
    ...keys.filter((held) => !gone.some(({ kind, name }) => kind === held.kind && name === held.name)),
    ...put,
  ];
}
