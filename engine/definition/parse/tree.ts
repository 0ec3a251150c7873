/** YAML nodes → source tree: positions kept, aliases resolved and bounded, keys checked. */
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, Node, Pair, Scalar as YamlScalar, YAMLMap, YAMLSeq } from 'yaml';
import type { ReportAt } from '../diagnostic.ts';
import { lineAt } from '../source.ts';
import type { Scalar, ScalarStyle, Source, SourceNode, Span } from '../source.ts';
import { lookAlikeName } from '../look-alike.ts';
import { characterProblem } from './scan.ts';

const maxDepth = 40;
/** Parts of the tree with every alias written out. */
export const maxParts = 50_000;
/** Names that mean something on every JavaScript object. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

interface Building {
  readonly source: Omit<Source, 'root'>;
  readonly report: ReportAt;
  /** Finished anchors with their expanded size; null while the anchored part is still being read. */
  readonly anchors: Map<string, { readonly node: SourceNode; readonly parts: number } | null>;
  parts: number;
}

/** The tree, or null when it is too deep, too large, or an alias does not resolve; duplicates and bad keys are only reported. */
export function toSourceTree(
  contents: Node,
  source: Omit<Source, 'root'>,
  report: ReportAt,
): SourceNode | null {
  const building: Building = { source, report, anchors: new Map(), parts: 0 };
  return convert(contents, building, 0);
}

function convert(node: unknown, building: Building, depth: number): SourceNode | null {
  if (isAlias(node)) return resolve(node, building);
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) {
    return { kind: 'scalar', value: null, style: 'plain', span: { start: 0, end: 0 } };
  }
  const span = spanOf(node);
  if (depth > maxDepth) {
    building.report('nesting-too-deep', span, { max: maxDepth });
    return null;
  }
  const before = building.parts;
  building.parts++;
  if (node.anchor !== undefined) building.anchors.set(node.anchor, null);
  const converted = isMap(node)
    ? mapNode(node, building, depth)
    : isSeq(node)
      ? listNode(node, building, depth)
      : scalarNode(node, building);
  if (node.anchor !== undefined && converted !== null) {
    building.anchors.set(node.anchor, { node: converted, parts: building.parts - before });
  }
  return converted;
}

function resolve(alias: Alias, building: Building): SourceNode | null {
  const name = alias.source;
  const known = building.anchors.get(name);
  const span = spanOf(alias);
  if (known === undefined || known === null) {
    building.report(known === null ? 'alias-of-ancestor' : 'unknown-alias', span, { name });
    return null;
  }
  building.parts += known.parts;
  if (building.parts > maxParts) {
    building.report('alias-expansion', span, { name, max: maxParts });
    return null;
  }
  return known.node;
}

function listNode(list: YAMLSeq, building: Building, depth: number): SourceNode | null {
  const items: SourceNode[] = [];
  for (const item of list.items) {
    const converted = convert(item, building, depth + 1);
    if (converted === null) return null;
    items.push(converted);
  }
  return { kind: 'list', items, span: spanOf(list) };
}

function mapNode(map: YAMLMap, building: Building, depth: number): SourceNode | null {
  const entries = new Map<string, { key: Span; value: SourceNode }>();
  for (const pair of map.items) {
    const key = keyOf(pair, building);
    const value =
      pair.value === null ? emptyAfter(key?.span ?? spanOf(map)) : convert(pair.value, building, depth + 1);
    if (value === null) return null;
    if (key === null || isRefusedKey(key, entries, building)) continue;
    entries.set(key.name, { key: key.span, value });
  }
  return { kind: 'map', entries, span: spanOf(map) };
}

function keyOf(pair: Pair, building: Building): { name: string; span: Span } | null {
  const { key } = pair;
  if (!isScalar(key) || key.value === null) {
    building.report('key-not-text', isNodeWithRange(key) ? spanOf(key) : { start: 0, end: 0 });
    return null;
  }
  const span = spanOf(key);
  // `1:` and `true:` are names too: what stands in the file is the name.
  const name = typeof key.value === 'string' ? key.value : building.source.text.slice(span.start, span.end);
  return { name: plainName(name, span, building), span };
}

function isRefusedKey(
  key: { readonly name: string; readonly span: Span },
  entries: ReadonlyMap<string, { readonly key: Span }>,
  building: Building,
): boolean {
  const earlier = entries.get(key.name);
  if (earlier !== undefined) {
    const line = lineAt(building.source.lineStarts, earlier.key.start);
    building.report('duplicate-key', key.span, { key: key.name, line });
    return true;
  }
  if (!forbiddenKeys.has(key.name)) return hasForbiddenCharacter(key.name, key.span, building);
  building.report('forbidden-key', key.span, { key: key.name });
  return true;
}

function scalarNode(scalar: YamlScalar, building: Building): SourceNode {
  const span = spanOf(scalar);
  const value = scalarValue(scalar.value);
  if (typeof value === 'string') hasForbiddenCharacter(value, span, building);
  const named = typeof value === 'string' ? plainName(value, span, building) : value;
  return { kind: 'scalar', value: named, style: styleOf(scalar), span };
}

/** The name that was meant, so that the rest can be checked; a look-alike is reported. */
function plainName(name: string, span: Span, building: Building): string {
  const found = lookAlikeName(name);
  if (found === null) return name;
  building.report('look-alike', span, { name, character: found.character, meant: found.meant });
  return found.meant;
}

/** Escapes in double quotes can write what the raw text may not hold. */
function hasForbiddenCharacter(value: string, span: Span, building: Building): boolean {
  const problem = characterProblem(value);
  if (problem !== null) building.report(problem.code, span, problem.params);
  return problem !== null;
}

function scalarValue(value: unknown): Scalar {
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return plain ? value : null;
}

function styleOf(scalar: YamlScalar): ScalarStyle {
  switch (scalar.type) {
    case 'QUOTE_SINGLE':
      return 'single';
    case 'QUOTE_DOUBLE':
      return 'double';
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL':
      return 'block';
    default:
      return 'plain';
  }
}

function emptyAfter(span: Span): SourceNode {
  return { kind: 'scalar', value: null, style: 'plain', span };
}

function isNodeWithRange(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

function spanOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}
