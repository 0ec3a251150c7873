/** What a picture shows of a graph: boxes with their lines of text, and arrows with theirs. Nothing has a place yet. */
import { GRAPH_TEXTS } from '#engine/texts/graph.ts';
import { say } from '#engine/texts/text.ts';
import type { Language } from '#engine/texts/text.ts';
import type { Graph, GraphEdge, GraphNode } from '../graph.ts';
import { wrap } from '../wrap.ts';

export const SIZE = { title: 15, small: 13 } as const;
/** Widest line of a box and of a label, in pixels. */
const WIDTH = { box: 220, label: 190 } as const;
/** A shared action that so many states have is written at its target instead of drawn from each of them. */
const MANY = 4;

export interface Box {
  readonly id: string;
  readonly parent: string | null;
  readonly node: GraphNode;
  readonly title: readonly string[];
  readonly small: readonly string[];
}

export interface Arrow {
  readonly id: string;
  /** Null: from the dot where a case, or what lies in a state, begins. */
  readonly from: string | null;
  /** The state whose dot that is; null for the case. */
  readonly within: string | null;
  readonly to: string;
  readonly lines: readonly string[];
  readonly kind: GraphEdge['kind'] | 'first';
}

export interface Picture {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

/** Everything that a graph says, either as a box, as an arrow, or as a line in a box. */
export function pictureOf(graph: Graph, language: Language): Picture {
  const titles = new Map(graph.nodes.map(({ state, title }) => [state, title[language]]));
  const many = sharedByMany(graph);
  const linesIn = ({ state, notes }: GraphNode): readonly string[] => [
    ...notes.map((note) => note[language]),
    ...graph.edges
      .filter((edge) => edge.from === state && edge.to === null)
      .map(({ label }) => say(GRAPH_TEXTS.stays, language, { label: label[language] })),
    ...[...many.values()]
      .filter(([first]) => first?.to === state)
      .map((edges) =>
        say(GRAPH_TEXTS.fromMany, language, {
          label: edges[0]?.label[language] ?? '',
          states: edges.map(({ from }) => titles.get(from ?? '') ?? '').join(', '),
        }),
      ),
  ];
  const boxes = graph.nodes.map((node) => ({
    id: node.state,
    parent: node.parent,
    node,
    title: wrap(node.title[language], SIZE.title, WIDTH.box),
    small: linesIn(node).flatMap((line) => wrap(line, SIZE.small, WIDTH.box)),
  }));
  const drawn = graph.edges.filter((edge) => edge.to !== null && !many.has(keyOf(edge)));
  const arrows = drawn.map(({ from, to, label, kind }, index): Arrow => ({
    id: `edge ${String(index)}`,
    from,
    within: null,
    to: to ?? '',
    lines: wrap(label[language], SIZE.small, WIDTH.label),
    kind,
  }));
  const firsts = graph.nodes.flatMap(({ state, initial }): Arrow[] =>
    initial === null
      ? []
      : [{ id: `first ${state}`, from: null, within: state, to: initial, lines: [], kind: 'first' }],
  );
  return { boxes, arrows: [...arrows, ...firsts] };
}

function sharedByMany({ edges }: Graph): ReadonlyMap<string, readonly GraphEdge[]> {
  const groups = Map.groupBy(
    edges.filter(({ shared, to, from }) => shared && to !== null && to !== from),
    keyOf,
  );
  return new Map([...groups].filter(([, list]) => list.length >= MANY));
}

function keyOf({ event, to, label, shared }: GraphEdge): string {
  return JSON.stringify([event, to, label.id, label.en, shared]);
}
