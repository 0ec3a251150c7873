/** What differs between two plain values, generic over whatever stands in them. */
import { canonicalize } from '../canonical.ts';
import { alignLists, nameOf, shortNameOf } from './align.ts';

export type Step = string | number;
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed' | 'reordered';
  readonly path: readonly Step[];
  /** The same steps as a person names them: a list item by its name, else counted from 1. */
  readonly labels: readonly string[];
  /** Null where there was, or is, nothing. */
  readonly before: unknown;
  readonly after: unknown;
}
interface Place {
  readonly path: readonly Step[];
  readonly labels: readonly string[];
}
type Tree = Readonly<Record<string, unknown>>;

/**
 * Every difference, each as near to the leaves as a person would say it: a part that is there on one side only is one
 * difference, a list of plain values is compared as one value, items of other lists are told apart by their names.
 */
export function differences(before: unknown, after: unknown): Difference[] {
  return compare(before, after, { path: [], labels: [] });
}

function compare(before: unknown, after: unknown, place: Place): Difference[] {
  if (isTree(before) && isTree(after)) return compareTrees(before, after, place);
  if (Array.isArray(before) && Array.isArray(after) && !(isPlain(before) && isPlain(after)))
    return compareLists(before, after, place);
  if (canonicalize(before) === canonicalize(after)) return [];
  if (before === null && isPart(after)) return [{ kind: 'added', ...place, before, after }];
  if (after === null && isPart(before)) return [{ kind: 'removed', ...place, before, after }];
  return [{ kind: 'changed', ...place, before, after }];
}

function compareTrees(before: Tree, after: Tree, place: Place): Difference[] {
  // What an expression reads follows from its text.
  const follows =
    'cel' in before && 'cel' in after && before['cel'] !== after['cel'] ? ['types', 'reads'] : [];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys
    .filter((key) => !follows.includes(key))
    .flatMap((key): Difference[] => {
      const inside = within(place, key, key);
      if (!Object.hasOwn(after, key))
        return [{ kind: 'removed', ...inside, before: before[key], after: null }];
      if (!Object.hasOwn(before, key)) return [{ kind: 'added', ...inside, before: null, after: after[key] }];
      return compare(before[key], after[key], inside);
    });
}

function compareLists(before: readonly unknown[], after: readonly unknown[], place: Place): Difference[] {
  const { pairs, removed, added, reordered } = alignLists(before, after);
  const at = (list: readonly unknown[], index: number): Place =>
    within(place, index, nameOf(list[index]) ?? String(index + 1));
  return [
    ...removed.map((index): Difference => ({
      kind: 'removed',
      ...at(before, index),
      before: before[index],
      after: null,
    })),
    ...added.map((index): Difference => ({
      kind: 'added',
      ...at(after, index),
      before: null,
      after: after[index],
    })),
    ...pairs.flatMap(([old, now]) => compare(before[old], after[now], at(after, now))),
    ...(reordered
      ? [
          {
            kind: 'reordered' as const,
            ...place,
            before: before.map(shortNameOf),
            after: after.map(shortNameOf),
          },
        ]
      : []),
  ];
}

function within({ path, labels }: Place, step: Step, label: string): Place {
  return { path: [...path, step], labels: [...labels, label] };
}

function isPlain(list: readonly unknown[]): boolean {
  return list.every((item) => typeof item !== 'object' || item === null);
}

function isPart(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
