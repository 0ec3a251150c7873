/**
 * The order of names in a definition. Canonical JSON sorts keys, so a stored definition would show its choices and buttons
 * in alphabetical order; the order as written therefore stands in the definition itself and is part of its hash.
 */
import { freezeDeep } from './freeze.ts';
import type { Definition } from './types.ts';

type Tree = Readonly<Record<string, unknown>>;

const topMaps = new Set([
  'roles',
  'settings',
  'data',
  'clocks',
  'tables',
  'decisions',
  'cases',
  'start',
  'states',
]);
const innerMaps = new Set(['on', 'options', 'columns']);

/** The order of names of every map whose order people see, by dotted path. */
export function orderOf(definition: Omit<Definition, 'order'>): Record<string, string[]> {
  const order: Record<string, string[]> = {};
  collect(definition, [], order);
  return order;
}

/** The definition of a stored JSON text, its names in the order in which they were written. Frozen. */
export function openDefinition(json: string): Definition {
  // What was stored was built by `readProcess` and is named by its hash.
  const stored = JSON.parse(json) as Definition;
  return freezeDeep(restore(stored, [], stored.order) as Definition);
}

function collect(value: unknown, path: readonly string[], order: Record<string, string[]>): void {
  if (typeof value !== 'object' || value === null) return;
  const keys = Object.keys(value);
  if (!Array.isArray(value) && isNameMap(path) && keys.length > 1) order[path.join('.')] = keys;
  for (const [key, inner] of Object.entries(value)) collect(inner, [...path, key], order);
}

function restore(value: unknown, path: readonly string[], order: Definition['order']): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, index) => restore(item, [...path, String(index)], order));
  const tree = value as Tree;
  const keys = order[path.join('.')] ?? Object.keys(tree);
  return Object.fromEntries(keys.map((key) => [key, restore(tree[key], [...path, key], order)]));
}

/** Names have no dots and no map of names is called like a field of the definition, so the path alone tells. */
function isNameMap(path: readonly string[]): boolean {
  const last = path.at(-1) ?? '';
  return path.length === 1 ? topMaps.has(last) : innerMaps.has(last);
}
