/** A graph as a Mermaid state diagram, for pages that draw Mermaid by themselves. */
import { GRAPH_TEXTS } from '#engine/texts/graph.ts';
import { say } from '#engine/texts/text.ts';
import type { Language } from '#engine/texts/text.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';

/** The text of a `stateDiagram-v2`. Edges that stay in their state stand as notes: Mermaid would draw them as leaving. */
export function mermaidOf(graph: Graph, language: Language): string {
  const ids = idsOf(graph);
  const id = (state: string): string => ids.get(state) ?? state;
  const inside = (parent: string | null): readonly GraphNode[] =>
    graph.nodes.filter((node) => node.parent === parent);

  const block = (node: GraphNode, indent: string): string[] => {
    const name = id(node.state);
    const title = `${indent}state "${safe(node.title[language])}" as ${name}`;
    const children = inside(node.state);
    if (children.length === 0) return [title];
    const within = `${indent}  `;
    const body = children.flatMap((child, index) => [
      ...(node.kind === 'parallel' && index > 0 ? [`${within}--`] : []),
      ...block(child, within),
    ]);
    const first = node.initial === null ? [] : [`${within}[*] --> ${id(node.initial)}`];
    const ends = children
      .filter(({ kind }) => kind === 'final')
      .map(({ state }) => `${within}${id(state)} --> [*]`);
    return [`${title} {`, ...body, ...first, ...ends, `${indent}}`];
  };

  const stays = (node: GraphNode): readonly string[] => [
    ...node.notes.map((note) => note[language]),
    ...graph.edges
      .filter(({ from, to }) => from === node.state && to === null)
      .map(({ label }) => say(GRAPH_TEXTS.stays, language, { label: label[language] })),
  ];
  const ends = inside(null).filter(({ kind, closed }) => kind === 'final' && closed === null);
  return [
    'stateDiagram-v2',
    '  direction TB',
    ...inside(null).flatMap((node) => block(node, '  ')),
    ...graph.edges.filter(moves).map((edge) => {
      const from = edge.from === null ? '[*]' : id(edge.from);
      return `  ${from} --> ${id(edge.to)} : ${safe(edge.label[language])}`;
    }),
    ...ends.map(({ state }) => `  ${id(state)} --> [*]`),
    ...graph.nodes.flatMap((node) => {
      const notes = stays(node);
      return notes.length === 0
        ? []
        : [`  note right of ${id(node.state)}`, ...notes.map((note) => `    ${safe(note)}`), '  end note'];
    }),
  ].join('\n');
}

function moves(edge: GraphEdge): edge is GraphEdge & { readonly to: string } {
  return edge.to !== null;
}

/** Dots are no part of a Mermaid name, and its own words are no names: `s_a_b`, with a number where two become one. */
function idsOf({ nodes }: Graph): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const used = new Set<string>();
  for (const { state } of nodes) {
    const plain = `s_${state.replaceAll('.', '_')}`;
    let id = plain;
    for (let number = 2; used.has(id); number += 1) id = `${plain}_${String(number)}`;
    used.add(id);
    ids.set(state, id);
  }
  return ids;
}

/** Everything that Mermaid, or the HTML it makes, could take for its own becomes a number of a character. */
function safe(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[^\p{L}\p{N} .,()/+=?!'’–-]/gu, (character) => `#${String(character.codePointAt(0))};`)
    .replace(/--/g, '-#45;');
}
