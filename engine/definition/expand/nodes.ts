/** Parts of a source tree made by expansion, and how large a part is. */
import type { MapNode, ScalarNode, SourceNode, Span } from '../source.ts';

type Entry = readonly [name: string, entry: { readonly key: Span; readonly value: SourceNode }];

export function textNode(value: string, span: Span): ScalarNode {
  return { kind: 'scalar', value, style: 'plain', span };
}

/** A map of parts that all stand at one place of the file. */
export function madeMap(parts: Readonly<Record<string, SourceNode>>, span: Span): MapNode {
  return {
    kind: 'map',
    entries: new Map(Object.entries(parts).map(([name, value]) => [name, { key: span, value }])),
    span,
  };
}

/** The map without some keys and with others, which come first. */
export function changedMap(node: MapNode, without: readonly string[], first: readonly Entry[]): MapNode {
  const kept = [...node.entries].filter(([name]) => !without.includes(name));
  return { ...node, entries: new Map([...first, ...kept]) };
}

/** The value of a key; null where the node is no map or has no such key. */
export function at(node: SourceNode | null, key: string): SourceNode | null {
  return node?.kind === 'map' ? (node.entries.get(key)?.value ?? null) : null;
}

/** The text of a scalar; null for anything else. */
export function textOf(node: SourceNode | null): string | null {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : null;
}

export interface Size {
  readonly parts: number;
  readonly characters: number;
}

/** Parts and characters with all repetitions written out, in time proportional to them: a tree has at most 50,000 parts. */
export function sizeOf(node: SourceNode): Size {
  if (node.kind === 'scalar') return { parts: 1, characters: String(node.value).length };
  const inside =
    node.kind === 'list'
      ? node.items.map(sizeOf)
      : [...node.entries].map(([name, { value }]) =>
          plus(sizeOf(value), { parts: 0, characters: name.length }),
        );
  return inside.reduce(plus, { parts: 1, characters: 0 });
}

export function plus(one: Size, other: Size): Size {
  return { parts: one.parts + other.parts, characters: one.characters + other.characters };
}
