import type { Entry } from '#engine/machine/types.ts';
import type { StoredEntry } from '../store.ts';
import type { State } from './state.ts';

/** The stream with the entries behind it. Throws unless they are at least one and lead in order up to `last`. */
export function appended(
  state: State,
  { kind, id }: Entry['stream'],
  entries: readonly StoredEntry[],
  last: number,
): readonly StoredEntry[] {
  const before = state.entries.get(`${kind}/${id}`) ?? [];
  const inOrder = entries.every((entry, index) => entry.sequence === before.length + index + 1);
  if (entries.length === 0 || !inOrder || before.length + entries.length !== last) {
    throw new Error(`the entries do not lead from sequence ${before.length} to ${last}`);
  }
  return [...before, ...entries];
}
