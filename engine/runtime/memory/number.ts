import { registerKey } from '#engine/machine/numbers.ts';
import type { Commit, RegisterPlace, Store, StoredNumber } from '../store.ts';
import type { AtOnce } from './at-once.ts';
import type { State } from './state.ts';

/** The registers, by running number. */
export function numberOperations(state: State): AtOnce<Pick<Store, 'nextNumber' | 'numbers'>> {
  return {
    nextNumber: (place) => rowsOf(state, place).length + 1,
    numbers: (place) => rowsOf(state, place),
  };
}

function rowsOf(state: State, place: RegisterPlace): readonly StoredNumber[] {
  return state.numbers.get(registerKey(place)) ?? [];
}

/** The registers after a commit; null when a number of it is not the next, or is another case's. */
export function numbered(
  state: State,
  { case: { id }, numbers }: Commit,
): ReadonlyMap<string, readonly StoredNumber[]> | null {
  const changed = new Map<string, readonly StoredNumber[]>();
  for (const number of numbers) {
    const key = registerKey(number);
    const rows = changed.get(key) ?? rowsOf(state, number);
    const known = rows[number.seq - 1];
    if (number.seq > rows.length + 1 || (known !== undefined && known.caseId !== id)) return null;
    changed.set(key, [
      ...rows.slice(0, number.seq - 1),
      { ...number, caseId: id },
      ...rows.slice(number.seq),
    ]);
  }
  return changed;
}
