/** Which items of two lists are the same item. */
import { canonicalize } from '../canonical.ts';

export interface Aligned {
  /** Indexes of an item before and after. */
  readonly pairs: readonly (readonly [before: number, after: number])[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
  /** Items that are in both lists stand in another order. */
  readonly reordered: boolean;
}

/**
 * Items with a name go with the one of that name, other items with an equal one; of what is left the first goes with
 * the first, the second with the second: such an item was changed. A name is not followed through a rename.
 */
export function alignLists(before: readonly unknown[], after: readonly unknown[]): Aligned {
  const pairs = sameKeys(before, after);
  const isFree = (side: 0 | 1, index: number): boolean => pairs.every((pair) => pair[side] !== index);
  const moved = [...pairs].sort(([a], [b]) => a - b);
  const reordered = moved.some(([, index], at) => index < (moved[at - 1]?.[1] ?? -1));
  const left = [...before.keys()].filter((index) => isFree(0, index));
  const right = [...after.keys()].filter((index) => isFree(1, index));
  const unnamed = (list: readonly unknown[], free: readonly number[]): number[] =>
    free.filter((index) => nameOf(list[index]) === null);
  const [olds, news] = [unnamed(before, left), unnamed(after, right)];
  const changed = olds.flatMap((index, at): [number, number][] => {
    const now = news[at];
    return now === undefined ? [] : [[index, now]];
  });
  return {
    pairs: [...pairs, ...changed].sort(([, a], [, b]) => a - b),
    removed: left.filter((index) => !changed.some(([old]) => old === index)),
    added: right.filter((index) => !changed.some(([, now]) => now === index)),
    reordered,
  };
}

/** The name by which people know an item of a list, or null when it has none. */
export function nameOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null;
  if ('name' in item && typeof item.name === 'string') return item.name;
  if ('field' in item && typeof item.field === 'object') return nameOf(item.field);
  return null;
}

/** What an item without a name is called where several are listed. */
export function shortNameOf(item: unknown): string {
  const name = nameOf(item);
  if (name !== null || typeof item !== 'object' || item === null) return name ?? canonicalize(item);
  if ('role' in item && typeof item.role === 'string') return item.role;
  return canonicalize(item);
}

function sameKeys(before: readonly unknown[], after: readonly unknown[]): (readonly [number, number])[] {
  const places = new Map<string, number[]>();
  for (const [index, item] of after.entries()) {
    const key = keyOf(item);
    places.set(key, [...(places.get(key) ?? []), index]);
  }
  return before.flatMap((item, index) => {
    const now = places.get(keyOf(item))?.shift();
    return now === undefined ? [] : [[index, now] as const];
  });
}

function keyOf(item: unknown): string {
  const name = nameOf(item);
  return name === null ? canonicalize(item) : `=${name}`;
}
