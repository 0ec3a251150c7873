import type { Import } from './imports.ts';

/**
 * Every group of files that import each other in a ring, each shown as one ring to follow: `a`, `b`, `a`. Tarjan's
 * strongly connected components find the groups; a shortest way back to its first file makes the ring.
 * Recursion is as deep as the longest chain of imports, which is far below the stack's limit.
 */
export function cyclesIn(imports: readonly Import[]): string[][] {
  const next = graphOf(imports);
  return components(next)
    .filter((group) => group.length > 1 || next.get(group[0] ?? '')?.includes(group[0] ?? ''))
    .map((group) => ringThrough([...group].sort(), next))
    .sort((a, b) => a.join().localeCompare(b.join()));
}

type Graph = ReadonlyMap<string, readonly string[]>;

function graphOf(imports: readonly Import[]): Graph {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) {
    next.set(from, [...(next.get(from) ?? []), to]);
    if (!next.has(to)) next.set(to, []);
  }
  return next;
}

function components(next: Graph): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const open = new Set<string>();
  const groups: string[][] = [];

  const visit = (node: string): number => {
    const own = index.size;
    index.set(node, own);
    low.set(node, own);
    stack.push(node);
    open.add(node);
    for (const other of next.get(node) ?? []) {
      const reached = index.has(other) ? (open.has(other) ? index.get(other) : undefined) : visit(other);
      low.set(node, Math.min(low.get(node) ?? own, reached ?? own));
    }
    if (low.get(node) === own) {
      const group = stack.splice(stack.lastIndexOf(node));
      for (const member of group) open.delete(member);
      groups.push(group);
    }
    return low.get(node) ?? own;
  };

  for (const node of next.keys()) if (!index.has(node)) visit(node);
  return groups;
}

/** Breadth first inside the group, from its first file back to itself. */
function ringThrough(group: readonly string[], next: Graph): string[] {
  const start = group[0] ?? '';
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const node of queue) {
    for (const other of next.get(node) ?? []) {
      if (other === start) return wayTo(node, start, cameFrom).concat(start);
      if (!group.includes(other) || cameFrom.has(other)) continue;
      cameFrom.set(other, node);
      queue.push(other);
    }
  }
  return [...group];
}

function wayTo(node: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [node];
  for (let at = node; at !== start; way.unshift(at)) at = cameFrom.get(at) ?? start;
  return way;
}
