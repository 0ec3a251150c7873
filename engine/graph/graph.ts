/** A definition as a graph: plain data that every drawing and export of states is made from. */
import { BACK } from '#engine/definition/types.ts';
import type { Candidate, Definition, Every, State, StateKind, Text } from '#engine/definition/types.ts';
import { candidatesOf, comesFrom, noneOf } from '#engine/machine/compile.ts';
import { GRAPH_TEXTS } from '#engine/texts/graph.ts';
import { both } from './both.ts';
import { notesOf } from './notes.ts';

/** What an edge begins with. */
export type EdgeKind = 'start' | 'action' | 'raised' | 'after' | 'always' | 'done';

export interface GraphNode {
  /** Dotted name of the state. */
  readonly state: string;
  readonly parent: string | null;
  readonly kind: StateKind;
  readonly title: Text;
  /** Name of its public wording. */
  readonly status: string;
  /** Outcome of a case that is closed here. */
  readonly closed: string | null;
  /** The child that is entered first. */
  readonly initial: string | null;
  /** A part of a parallel state. */
  readonly region: boolean;
  /** What else holds here: how it is joined, when a region starts. */
  readonly notes: readonly Text[];
}

export interface GraphEdge {
  /** Null: a case begins here. */
  readonly from: string | null;
  /** Null: nothing is left or entered. */
  readonly to: string | null;
  readonly kind: EdgeKind;
  /** Name of the event, or of what is waited for; empty where there is none. */
  readonly event: string;
  /** In words: what it begins with, its condition, and whether it leads back. */
  readonly label: Text;
  /** Its condition as CEL. */
  readonly guard: string | null;
  /** Leads to where the case came from: one edge for each such state. */
  readonly back: boolean;
  /** The parts of the target go on as they were left. */
  readonly resume: boolean;
  /** Copied onto many states. */
  readonly shared: boolean;
}

export interface Graph {
  readonly process: string;
  readonly title: Text;
  /** In the order of the file, each before what lies in it. */
  readonly nodes: readonly GraphNode[];
  /** Names of parallel parts, by the state they lie in. */
  readonly regions: Readonly<Record<string, readonly string[]>>;
  /** Starts first, then by state in the order of the file. */
  readonly edges: readonly GraphEdge[];
}

/** The graph of a definition; the same definition always gives the same graph. It draws and lays out nothing. */
export function graphOf(definition: Definition): Graph {
  const states = Object.values(definition.states);
  return {
    process: definition.process,
    title: definition.title,
    nodes: states.map((state) => nodeOf(state, definition)),
    regions: Object.fromEntries(
      states.filter(({ kind }) => kind === 'parallel').map(({ name, children }) => [name, children]),
    ),
    edges: [...startsOf(definition), ...states.flatMap((state) => edgesOf(state, definition))],
  };
}

function nodeOf(state: State, definition: Definition): GraphNode {
  const { name, parent, kind, title, status, closed, initial } = state;
  const region = parent !== null && definition.states[parent]?.kind === 'parallel';
  return {
    state: name,
    parent,
    kind,
    title,
    status,
    closed,
    initial,
    region,
    notes: notesOf(state, definition),
  };
}

interface Beginning {
  readonly kind: EdgeKind;
  readonly event: string;
  readonly words: Text;
  readonly shared: boolean;
}

function startsOf({ start }: Definition): GraphEdge[] {
  return Object.values(start).flatMap(({ event, title, every, candidates }) =>
    candidates.map(({ target, guard, resume, do: effects }) => {
      const words = every === undefined ? title : byCalendar(title, every);
      const beginning = { kind: 'start', event, words, shared: false } as const;
      return { from: null, to: target, ...worded(beginning, { guard, resume, do: effects, back: false }) };
    }),
  );
}

function edgesOf(state: State, definition: Definition): GraphEdge[] {
  return [
    ...Object.values(state.on).flatMap(({ event, title, candidates, shared }) =>
      branches(state, candidates, { kind: 'action', event, words: title, shared }, definition),
    ),
    ...Object.entries(state.handlers).flatMap(([event, candidates]) => {
      const words = both(GRAPH_TEXTS.raised, { event });
      return branches(state, candidates, { kind: 'raised', event, words, shared: false }, definition);
    }),
    ...state.after.flatMap(({ on, candidates }) =>
      branches(state, candidates, waiting(on, definition), definition),
    ),
    ...branches(
      state,
      noneOf(state),
      { kind: 'done', event: '', words: GRAPH_TEXTS.none, shared: false },
      definition,
    ),
    ...branches(
      state,
      state.done,
      { kind: 'done', event: '', words: GRAPH_TEXTS.done, shared: false },
      definition,
    ),
    ...branches(
      state,
      state.error,
      { kind: 'done', event: '', words: GRAPH_TEXTS.failed, shared: false },
      definition,
    ),
    ...branches(
      state,
      state.always,
      { kind: 'always', event: '', words: GRAPH_TEXTS.always, shared: false },
      definition,
    ),
  ];
}

function waiting(on: State['after'][number]['on'], { clocks, settings }: Definition): Beginning {
  if ('setting' in on) {
    const span = settings[on.setting]?.title ?? on.text;
    return { kind: 'after', event: on.text, words: both(GRAPH_TEXTS.afterSpan, { span }), shared: false };
  }
  if ('period' in on) {
    const words = periodWords(on.period);
    return { kind: 'after', event: on.text, words, shared: false };
  }
  if (!('clock' in on))
    return {
      kind: 'after',
      event: on.text,
      words: both(GRAPH_TEXTS.afterSpan, { span: spanOf(on.text) }),
      shared: false,
    };
  const clock = clocks[on.clock]?.title ?? on.clock;
  return { kind: 'after', event: on.clock, words: both(GRAPH_TEXTS.afterClock, { clock }), shared: false };
}

const EVERY = { week: GRAPH_TEXTS.everyWeek, month: GRAPH_TEXTS.everyMonth, year: GRAPH_TEXTS.everyYear };

/** A start that nobody sends: when it comes, and for whom. */
function byCalendar(title: Text, { period, forEach }: Every): Text {
  const when = periodWords(period);
  return both(forEach === null ? GRAPH_TEXTS.startsBy : GRAPH_TEXTS.startsByUnit, { title, when });
}

function periodWords({ period, day }: Every['period']): Text {
  return both(EVERY[period], { day: dayWords(day) });
}

/** The day of a period; -1 is its last. */
function dayWords({ of, n }: Every['period']['day']): Text {
  const { workingNth, workingLast, calendarNth, calendarLast } = GRAPH_TEXTS;
  const [nth, last] = of === 'working' ? [workingNth, workingLast] : [calendarNth, calendarLast];
  return n < 0 ? last : both(nth, { n });
}

/** A span in both languages; one that is written otherwise stays as written. */
function spanOf(text: string): Text | string {
  const [, count = '', unit = ''] = /^(\d+) (day|hour|minute)s?$/.exec(text) ?? [];
  switch (unit) {
    case 'day':
      return both(GRAPH_TEXTS.days, { count });
    case 'hour':
      return both(GRAPH_TEXTS.hours, { count });
    case 'minute':
      return both(GRAPH_TEXTS.minutes, { count });
    default:
      return text;
  }
}

function branches(
  { name }: State,
  candidates: readonly Candidate[],
  beginning: Beginning,
  definition: Definition,
): GraphEdge[] {
  return candidates.flatMap(({ target, guard, resume, do: effects }) => {
    const back = target === BACK;
    const targets = back ? originsOf(name, definition) : [target];
    return targets.map((to) => ({
      from: name,
      to,
      ...worded(beginning, { guard, resume, do: effects, back }),
    }));
  });
}

/** Of the states that one could have come from those that have a way here. */
function originsOf(name: string, definition: Definition): readonly string[] {
  const within = (state: string, around: string): boolean =>
    state === around || state.startsWith(`${around}.`);
  return comesFrom(name, definition).filter((origin) =>
    Object.values(definition.states).some(
      (state) =>
        within(state.name, origin) &&
        candidatesOf(state).some(
          ({ target }) => target !== null && (target === BACK || within(target, name)),
        ),
    ),
  );
}

function worded(
  { kind, event, words, shared }: Beginning,
  {
    guard,
    resume,
    do: effects,
    back,
  }: Pick<Candidate, 'guard' | 'resume' | 'do'> & { readonly back: boolean },
): Omit<GraphEdge, 'from' | 'to'> {
  const parts = [
    words,
    ...(guard === null ? [] : [both(GRAPH_TEXTS.guard, { cel: guard.cel })]),
    ...effects.flatMap((effect): Text[] => {
      if (effect.kind === 'raise') return [both(GRAPH_TEXTS.raises, { event: effect.event })];
      if (effect.kind === 'send') return [both(GRAPH_TEXTS.sends, { message: effect.message })];
      return effect.kind === 'start_case' ? [both(GRAPH_TEXTS.beginsCase, { process: effect.process })] : [];
    }),
    ...(back ? [GRAPH_TEXTS.back] : []),
    ...(resume ? [GRAPH_TEXTS.resume] : []),
  ];
  const label = {
    id: parts.map(({ id }) => id).join(', '),
    en: parts.map(({ en }) => en).join(', '),
  };
  return { kind, event, label, guard: guard?.cel ?? null, back, resume, shared };
}
