/** A graph as lines of text: for those who do not see the picture, with the same content. */
import { GRAPH_TEXTS } from '#engine/texts/graph.ts';
import { say } from '#engine/texts/text.ts';
import type { Language } from '#engine/texts/text.ts';
import type { Graph, GraphEdge } from './graph.ts';

/** One line per state with what holds there, below it one per edge; what lies in a state is indented. */
export function outlineOf(graph: Graph, language: Language): readonly string[] {
  const titles = new Map(graph.nodes.map(({ state, title }) => [state, title[language]]));
  const edgeLine = ({ label, to }: GraphEdge): string =>
    to === null
      ? say(GRAPH_TEXTS.stays, language, { label: label[language] })
      : say(GRAPH_TEXTS.leadsTo, language, { label: label[language], to: titles.get(to) ?? to });
  const from = (state: string | null): readonly string[] =>
    graph.edges.filter((edge) => edge.from === state).map(edgeLine);
  return [
    say(GRAPH_TEXTS.begins, language),
    ...from(null).map((line) => `  ${line}`),
    ...graph.nodes.flatMap((node) => {
      const indent = '  '.repeat(node.state.split('.').length - 1);
      const first = node.initial === null ? null : (titles.get(node.initial) ?? node.initial);
      const about = [
        ...node.notes.map((note) => note[language]),
        ...(first === null ? [] : [`${say(GRAPH_TEXTS.first, language)}: ${first}`]),
      ];
      return [
        `${indent}${node.title[language]}${about.length === 0 ? '' : ` (${about.join('; ')})`}`,
        ...from(node.state).map((line) => `${indent}  ${line}`),
      ];
    }),
  ];
}
