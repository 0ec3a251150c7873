import { assign, raise, setup } from 'xstate';
import type { AnyStateMachine } from 'xstate';
import { once } from '#engine/definition/once.ts';
import { BACK } from '#engine/definition/types.ts';
import type { Candidate, Definition, Effect, State } from '#engine/definition/types.ts';
import type { Branch, Host, MachineAct, Question } from './host.ts';

/** State of a case that has not begun. Cannot be written in a file: names are `[a-z][a-z0-9_]*`. */
export const UNBORN = '$new';
/** Where a region stands that has not started, and where one ends that was skipped. */
export const WAITING = '$waiting';
export const SKIPPED = '$skipped';
/** Where a list of items stands that is joined. The machine does not know it: the items are counted beside it. */
export const JOINED = '$joined';
/** The deep history of a state whose regions may be entered as they were left. */
const LEFT = '$left';

/** Prefix of events that only clocks raise; no person can send one, since actions are upper case. */
export const CLOCK_EVENT = 'clock.';
/** Prefix of the event by which a state is entered anew, before its name. */
export const PERIOD_EVENT = 'every.';

/** Most steps XState may take within one event; a loop of eventless transitions ends there instead of filling memory. */
const MAX_ITERATIONS = 100;

/**
 * The XState machine of a definition. Admission and guard of each candidate are one guard, so that an event with two
 * roles chooses rightly. Entering, leaving and effects run through the host while the transition is taken, so that
 * what is asked later in the same step sees them. Compiling costs milliseconds; the machine is kept as long as its definition.
 */
export const machineOf = once((definition: Definition): AnyStateMachine =>
  machineFrom(machineConfig(definition), definition, 'self'),
);

/** The machine of a config. What it raises it takes itself, or tells the host as an effect. */
export function machineFrom(
  { id, initial, states }: MachineConfig,
  definition: Pick<Definition, 'settings'>,
  raising: 'self' | 'host',
): AnyStateMachine {
  const settings = Object.keys(definition.settings).map((name) => [
    delayOf({ setting: name, text: '' }),
    ({ context }: { readonly context: { readonly host: Host } }) => context.host.span(name),
  ]);
  const base = setup({
    types: { context: {} as { readonly host: Host } },
    delays: Object.fromEntries(settings) as Record<
      string,
      (args: { readonly context: { readonly host: Host } }) => number
    >,
    guards: { ask: ({ context }, question: Question) => context.host.ask(question) },
    actions: {
      act: assign(({ context }, act: MachineAct) => {
        context.host.act(act);
        return {};
      }),
      raise:
        raising === 'self'
          ? raise((_, { event }: { event: string }) => ({ type: event }))
          : assign(({ context }, { event }: { event: string }) => {
              context.host.act({ kind: 'effect', effect: { kind: 'raise', event } });
              return {};
            }),
    },
  });
  return base.createMachine({
    id,
    initial,
    context: { host: NOBODY },
    options: { maxIterations: MAX_ITERATIONS },
    // The names in the config come from a file, so XState's literal types cannot know them; the reader has checked them all.
    states: mapEntries(states, (_name, state): Record<string, unknown> => ({ ...state })),
  });
}

/** The states and transitions of a definition as XState takes them, every guard a question and every act a message to the host. */
export function machineConfig(definition: Definition): MachineConfig {
  const top = Object.values(definition.states).filter(({ parent }) => parent === null);
  return {
    id: definition.process,
    initial: UNBORN,
    states: {
      [UNBORN]: {
        on: Object.fromEntries(
          Object.values(definition.start).map(({ event, candidates }) => [
            event,
            transitions(candidates, { of: 'action', state: UNBORN, event }, definition),
          ]),
        ),
      },
      ...Object.fromEntries(top.map((state) => [state.name, stateConfig(state, definition)])),
    },
  };
}

/** For snapshots that only are asked nothing and tell nothing. */
const NOBODY: Host = { ask: () => false, act: () => undefined, span: () => 0 };

/** What stands in a config where something is done or asked. */
export type ActConfig =
  | { readonly type: 'act'; readonly params: MachineAct }
  | { readonly type: 'raise'; readonly params: { readonly event: string } };
export interface TransitionConfig {
  /** Absent only where a region is skipped. */
  readonly guard?: { readonly type: 'ask'; readonly params: Question };
  readonly target?: string;
  readonly reenter?: true;
  readonly actions?: readonly ActConfig[];
}
export interface StateConfig {
  readonly type?: 'final' | 'parallel' | 'history';
  readonly history?: 'deep';
  readonly initial?: string;
  readonly entry?: readonly ActConfig[];
  readonly exit?: readonly ActConfig[];
  readonly on?: Readonly<Record<string, readonly TransitionConfig[]>>;
  readonly after?: Readonly<Record<string, readonly TransitionConfig[]>>;
  readonly always?: readonly TransitionConfig[];
  readonly states?: Readonly<Record<string, StateConfig>>;
}
export interface MachineConfig {
  readonly id: string;
  readonly initial: string;
  readonly states: Readonly<Record<string, StateConfig>>;
}

/** A state with what lies in it; the steps of items are a machine of their own. */
export function stateConfig(state: State, definition: Definition): StateConfig {
  const entry = [act({ kind: 'enter', state: state.name }), ...effects(state.entry)];
  const exit = [
    ...(state.kind === 'each' ? [act({ kind: 'withdraw', state: state.name })] : []),
    ...effects(state.exit),
    act({ kind: 'exit', state: state.name }),
  ];
  // XState runs the exit of a machine's own end at once; a case stays in its last state.
  if (state.kind === 'final') return { type: 'final', entry, ...(state.parent === null ? {} : { exit }) };
  return {
    ...(state.kind === 'parallel' ? { type: 'parallel' } : {}),
    entry,
    exit,
    on: {
      ...mapEntries(state.on, (event, { candidates }) =>
        transitions(candidates, { of: 'action', state: state.name, event }, definition),
      ),
      ...mapEntries(state.handlers, (event, candidates) =>
        transitions(candidates, { of: 'handler', state: state.name, event }, definition),
      ),
      ...Object.fromEntries(afters(state, 'clock', definition)),
    },
    after: Object.fromEntries(afters(state, 'ms', definition)),
    always: [
      ...transitions(noneOf(state), { of: 'none', state: state.name, event: '' }, definition),
      ...transitions(state.done, { of: 'done', state: state.name, event: '' }, definition),
      ...transitions(state.error, { of: 'error', state: state.name, event: '' }, definition),
      ...transitions(state.always, { of: 'always', state: state.name, event: '' }, definition),
    ],
    ...inner(state, definition),
  };
}

/** The children; a region that may have to wait begins in a place of its own. */
function inner(state: State, definition: Definition): Pick<StateConfig, 'initial' | 'states'> {
  if (state.children.length === 0 || state.kind === 'each') return {};
  const states: Record<string, StateConfig> = {};
  for (const name of state.children) {
    const child = definition.states[name];
    if (child !== undefined) states[keyOf(name)] = stateConfig(child, definition);
  }
  if (isResumed(state, definition)) states[LEFT] = { type: 'history', history: 'deep' };
  if (state.kind === 'parallel') return { states };
  const first = keyOf(state.initial ?? '');
  if (state.starts === null) return { initial: first, states };
  const starts = { guard: asking({ of: 'starts', state: state.name }), target: first };
  const skip = state.starts.else === 'skip' ? [{ target: SKIPPED }] : [];
  states[WAITING] = { ...placeFor(state, WAITING), always: [starts, ...skip] };
  if (state.starts.else === 'skip') states[SKIPPED] = { type: 'final', ...placeFor(state, SKIPPED) };
  return { initial: WAITING, states };
}

function placeFor({ name }: State, key: string): StateConfig {
  const state = `${name}.${key}`;
  return { entry: [act({ kind: 'enter', state })], exit: [act({ kind: 'exit', state })] };
}

function afters(state: State, by: 'clock' | 'ms', definition: Definition): [string, TransitionConfig[]][] {
  return state.after.flatMap(({ on, candidates }): [string, TransitionConfig[]][] => {
    const event = waitName(on);
    const list = transitions(candidates, { of: 'after', state: state.name, event }, definition);
    if ('clock' in on) return by === 'clock' ? [[CLOCK_EVENT + on.clock, list]] : [];
    if ('period' in on) return by === 'clock' ? [[PERIOD_EVENT + state.name, list]] : [];
    return by === 'ms' ? [[delayOf(on), list]] : [];
  });
}

/** How XState knows a span: its milliseconds, or the setting that it is read from on entering. */
function delayOf(on: Extract<State['after'][number]['on'], { ms: number } | { setting: string }>): string {
  return 'ms' in on ? String(on.ms) : `settings.${on.setting}`;
}

/** The event of a span that is over, or by which a state comes again; null for a clock, which has events of its own. */
export function spanEvent(
  { process }: Definition,
  state: string,
  on: State['after'][number]['on'],
): string | null {
  if ('period' in on) return PERIOD_EVENT + state;
  return 'clock' in on ? null : `xstate.after.${delayOf(on)}.${process}.${state}`;
}

/** What a state waits for, in words that are unlike for any two waits of one state. */
export function waitName(on: State['after'][number]['on']): string {
  return 'clock' in on ? on.clock : on.text;
}

/** Where a list without items leads, if it leads elsewhere than one that is done. */
export function noneOf({ each }: State): readonly Candidate[] {
  const target = each?.none ?? null;
  return target === null ? [] : [{ target, resume: false, guard: null, do: [] }];
}

/** A target always leaves and enters, also the own state; without one nothing restarts. */
function transitions(
  candidates: readonly Candidate[],
  place: Omit<Branch, 'index'>,
  definition: Definition,
): TransitionConfig[] {
  return candidates.flatMap((candidate, index) =>
    targetsOf(candidate, place.state, definition).map(({ target, back }) => ({
      guard: asking({ ...place, index, back }),
      ...(target === null ? {} : { target, reenter: true }),
      actions: [act({ kind: 'take', branch: { ...place, index } }), ...effects(candidate.do)],
    })),
  );
}

interface CompiledTarget {
  readonly target: string | null;
  readonly back: string | null;
}

/** Where a candidate leads; one that leads back has a way to each place that it may have come from. */
function targetsOf(candidate: Candidate, from: string, definition: Definition): CompiledTarget[] {
  if (candidate.target === null) return [{ target: null, back: null }];
  if (candidate.target !== BACK)
    return [{ target: idOf(candidate.target, candidate.resume, definition), back: null }];
  return comesFrom(from, definition).map((back) => ({
    target: idOf(back, candidate.resume, definition),
    back,
  }));
}

/** The siblings of a state that are not the end of everything. */
export function comesFrom(state: string, { states }: Definition): string[] {
  return Object.values(states)
    .filter(
      ({ name, parent, kind }) =>
        name !== state && parent === (states[state]?.parent ?? null) && kind !== 'final',
    )
    .map(({ name }) => name);
}

function idOf(state: string, resume: boolean, definition: Definition): string {
  const { children = [], each = null } = definition.states[state] ?? {};
  // Items are withdrawn with their state: there is nothing to take up.
  const hasParts = children.length > 0 && each === null;
  return `#${definition.process}.${state}${resume && hasParts ? `.${LEFT}` : ''}`;
}

function isResumed({ name }: State, definition: Definition): boolean {
  return Object.values(definition.states).some((from) =>
    candidatesOf(from).some(
      ({ target, resume }) =>
        resume && (target === name || (target === BACK && comesFrom(from.name, definition).includes(name))),
    ),
  );
}

/** Every candidate that may be taken in a state. */
export function candidatesOf(state: State): readonly Candidate[] {
  return [
    ...Object.values(state.on).flatMap(({ candidates }) => candidates),
    ...Object.values(state.handlers).flat(),
    ...state.after.flatMap(({ candidates }) => candidates),
    ...state.always,
    ...noneOf(state),
    ...state.done,
    ...state.error,
  ];
}

/** Whether a candidate of the state leads back to where it was entered from. */
export const leadsBack = once((state: State): boolean =>
  candidatesOf(state).some(({ target }) => target === BACK),
);

function asking(question: Question): NonNullable<TransitionConfig['guard']> {
  return { type: 'ask', params: question };
}

function act(params: MachineAct): ActConfig {
  return { type: 'act', params };
}

function effects(list: readonly Effect[]): ActConfig[] {
  return list.map((effect) =>
    effect.kind === 'raise'
      ? { type: 'raise', params: { event: effect.event } }
      : act({ kind: 'effect', effect }),
  );
}

function keyOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function mapEntries<T, U>(
  record: Readonly<Record<string, T>>,
  change: (name: string, value: T) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(name, value)]));
}
