/** The tree of a YAML text with the place of every node, and paths into it. */

/** Where a part of another file was put into the tree, so that both places can be shown. */
export interface UsedAt {
  readonly file: string;
  readonly line: number;
  /** The state it became, dotted. */
  readonly state: string;
}

/** The file that a span lies in, where that is not the one of its tree. */
export interface Origin {
  readonly source: Omit<Source, 'root'>;
  readonly usedAt: UsedAt;
}

/** Offsets into the text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Absent: the text of the tree itself. */
  readonly origin?: Origin;
}

/** Keys and list indexes from the root down. */
export type Path = readonly (string | number)[];

export type Scalar = string | number | boolean | null;
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: Scalar;
  readonly style: ScalarStyle;
  readonly span: Span;
}
export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly SourceNode[];
  readonly span: Span;
}
export interface MapNode {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, { readonly key: Span; readonly value: SourceNode }>;
  readonly span: Span;
}
export type SourceNode = ScalarNode | ListNode | MapNode;

export interface Source {
  readonly file: string;
  readonly text: string;
  /** Offset at which each line begins. */
  readonly lineStarts: readonly number[];
  /** Null when the text has no usable tree. */
  readonly root: SourceNode | null;
}

/** Offset at which each line begins. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The 1-based line that holds the offset. */
export function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** The node at the path, or null when there is none. */
export function nodeAt(root: SourceNode | null, path: Path): SourceNode | null {
  let node = root;
  for (const step of path) node = node === null ? null : child(node, step);
  return node;
}

/** The span of a value; where the path does not lead to one, of the nearest key above. */
export function valueSpan(root: SourceNode | null, path: Path): Span {
  return nodeAt(root, path)?.span ?? keySpan(root, path);
}

/** The span of the key that the path ends in; for a list item its value; where there is none, of the nearest key above. */
export function keySpan(root: SourceNode | null, path: Path): Span {
  for (let length = path.length; length > 0; length--) {
    const parent = nodeAt(root, path.slice(0, length - 1));
    const step = path[length - 1];
    if (parent?.kind === 'map') {
      const entry = parent.entries.get(String(step));
      if (entry !== undefined) return entry.key;
    }
    if (parent?.kind === 'list' && typeof step === 'number') {
      const item = parent.items[step];
      if (item !== undefined) return item.span;
    }
  }
  const start = root?.span.start ?? 0;
  return { start, end: start };
}

/** The plain value of a node; shared nodes (aliases) give equal values. */
export function toValue(node: SourceNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(toValue);
    case 'map':
      return Object.fromEntries([...node.entries].map(([key, entry]) => [key, toValue(entry.value)]));
  }
}

/** The keys of the map at the path; none when it is not a map. */
export function keysAt(root: SourceNode | null, path: Path): string[] {
  const node = nodeAt(root, path);
  return node?.kind === 'map' ? [...node.entries.keys()] : [];
}

function child(node: SourceNode, step: string | number): SourceNode | null {
  if (node.kind === 'map') return node.entries.get(String(step))?.value ?? null;
  if (node.kind === 'list' && typeof step === 'number') return node.items[step] ?? null;
  return null;
}
