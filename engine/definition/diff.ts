/** What changed between two definitions: everything that is hashed, and nothing else. */
import { differences } from './diff/tree.ts';
import type { Difference, Step } from './diff/tree.ts';
import type { Definition } from './types.ts';

export interface Change extends Difference {
  /** Where the same change stands again, since a definition repeats shared actions and the fields of forms. */
  readonly alsoAt: readonly Pick<Difference, 'path' | 'labels'>[];
}

/**
 * Every change, in the order of the definition; none when both have the same hash. It knows no key by name but `order`,
 * so a key that the language gets later is compared as well. A rename is a removal and an addition.
 */
export function diffDefinitions(before: Definition, after: Definition): Change[] {
  const { order: oldOrder, ...old } = before;
  const { order: newOrder, ...now } = after;
  return merged([...differences(old, now), ...orderChanges({ old, oldOrder, now, newOrder })]);
}

interface Orders {
  readonly old: object;
  readonly oldOrder: Definition['order'];
  readonly now: object;
  readonly newOrder: Definition['order'];
}

/** Names that are on both sides and stand in another order. That a name came or went is said at its own place. */
function orderChanges({ old, oldOrder, now, newOrder }: Orders): Difference[] {
  const places = [...new Set([...Object.keys(oldOrder), ...Object.keys(newOrder)])];
  return places.flatMap((place): Difference[] => {
    const path = place.split('.');
    const [were, are] = [keysAt(old, path), keysAt(now, path)];
    const shared = were.filter((name) => are.includes(name));
    const kept = (order: readonly string[]): string[] =>
      order.filter((name) => shared.includes(name) || !(were.includes(name) || are.includes(name)));
    const before = kept(oldOrder[place] ?? were);
    const after = kept(newOrder[place] ?? are);
    if (before.join() === after.join()) return [];
    return [{ kind: 'reordered', path: ['order', place], labels: ['order', place], before, after }];
  });
}

function keysAt(tree: unknown, path: readonly string[]): string[] {
  let node = tree;
  for (const step of path) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, step)) return [];
    node = (node as Readonly<Record<string, unknown>>)[step];
  }
  return typeof node === 'object' && node !== null ? Object.keys(node) : [];
}

function merged(found: readonly Difference[]): Change[] {
  const byContent = new Map<string, { first: Difference; more: Pick<Difference, 'path' | 'labels'>[] }>();
  for (const difference of found) {
    const key = contentOf(difference);
    const known = byContent.get(key);
    if (known === undefined) byContent.set(key, { first: difference, more: [] });
    else known.more.push({ path: difference.path, labels: difference.labels });
  }
  return [...byContent.values()].map(({ first, more }) => ({ ...first, alsoAt: more }));
}

/** Equal for the same change of the same field, or of the same event, wherever the definition repeats it. */
function contentOf({ kind, path, labels, before, after }: Difference): string {
  return JSON.stringify([repeated(path, labels) ?? path, kind, before, after]);
}

/** The place within a field or an action, without where that stands; null when the place is within neither. */
function repeated(path: readonly Step[], labels: readonly string[]): readonly string[] | null {
  const form = path.lastIndexOf('form');
  // `form.2.field.label`, or `form.2.fields.1.label` where one of several is enough.
  const inForm = path[form + 2] === 'field' ? form + 1 : path[form + 2] === 'fields' ? form + 3 : path.length;
  if (form !== -1 && inForm + 1 < path.length)
    return ['field', labels[inForm] ?? '', ...labels.slice(path[form + 2] === 'field' ? form + 3 : form + 4)];
  if (path[0] === 'data' && path.length > 2) return ['field', ...labels.slice(1)];
  if (path[0] === 'states' && path[2] === 'on' && path.length > 3) return ['on', ...labels.slice(3)];
  return null;
}
