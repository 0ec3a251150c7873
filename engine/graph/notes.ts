/** What holds in a state beside its edges, in words. */
import type { Definition, Each, Join, State, Text } from '#engine/definition/types.ts';
import { GRAPH_TEXTS } from '#engine/texts/graph.ts';
import { both } from './both.ts';

/** In a fixed order: what others call it, what kind of end it is, how its parts run and are joined, when it starts. */
export function notesOf(state: State, definition: Definition): readonly Text[] {
  const { kind, code, closed, join, each, oneAtATime, aside, starts, child, task } = state;
  return [
    ...(code === null ? [] : [both(GRAPH_TEXTS.code, { code })]),
    ...(closed === null ? [] : [both(GRAPH_TEXTS.closed, { outcome: closed })]),
    ...(kind === 'final' && closed === null ? [GRAPH_TEXTS.final] : []),
    ...(kind === 'parallel' ? [GRAPH_TEXTS.parallel] : []),
    ...(each === undefined ? [] : itemNotes(each, definition)),
    ...(oneAtATime ? [GRAPH_TEXTS.oneAtATime] : []),
    ...(kind === 'parallel' && join !== null ? [joined(join, definition)] : []),
    ...(aside ? [GRAPH_TEXTS.aside] : []),
    ...Object.values(definition.locks ?? {})
      .filter(({ in: states }) => states.includes(state.name))
      .map(({ name, key }) => both(GRAPH_TEXTS.holdsLock, { lock: name, cel: key.cel })),
    ...(task.optional === true ? [GRAPH_TEXTS.optional] : []),
    ...(child === null ? [] : [both(GRAPH_TEXTS.waitsForCase, { process: child.process })]),
    ...(starts === null
      ? []
      : [
          both(starts.else === 'skip' ? GRAPH_TEXTS.startsSkip : GRAPH_TEXTS.startsWait, {
            cel: starts.when.cel,
          }),
        ]),
  ];
}

/** What its items are made from, when they are done, and what becomes of the others then. */
function itemNotes({ field, join, rest }: Each, { data }: Definition): readonly Text[] {
  return [
    both(GRAPH_TEXTS.forEach, { list: data[field]?.label ?? field }),
    join.of === 'all' ? GRAPH_TEXTS.itemsAll : both(GRAPH_TEXTS.itemsCount, { count: join.count }),
    ...(rest === 'keep' ? [GRAPH_TEXTS.itemsKeep] : []),
  ];
}

function joined(join: Join, { states }: Definition): Text {
  switch (join.of) {
    case 'all': {
      const titles = (language: 'id' | 'en'): string =>
        join.regions.map((region) => states[region]?.title[language] ?? region).join(', ');
      return both(GRAPH_TEXTS.joinAll, { regions: { id: titles('id'), en: titles('en') } });
    }
    case 'count':
      return both(GRAPH_TEXTS.joinCount, { count: join.count });
    case 'when':
      return both(GRAPH_TEXTS.joinWhen, { cel: join.when.cel });
  }
}
