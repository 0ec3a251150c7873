import { setup } from 'xstate';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { Action, Candidate, Definition, Effect, State } from '#engine/definition/types.ts';

/** State of a case that has not begun. Cannot be written in a file: names are `[a-z][a-z0-9_]*`. */
export const UNBORN = '$new';

/** Prefix of events that only clocks raise; no person can send one, since actions are upper case. */
export const CLOCK_EVENT = 'clock.';

/** The question that every guarded transition asks: may candidate `index` of this event be taken now? */
export type Ask = (event: string, index: number) => boolean;

interface Context {
  readonly ask: Ask;
}

/** What the machine hands back for the kernel to do, in order. */
export type MachineAct =
  | { readonly kind: 'enter' | 'exit'; readonly state: string }
  | { readonly kind: 'effect'; readonly effect: Effect }
  | { readonly kind: 'schedule'; readonly id: string; readonly ms: number }
  | { readonly kind: 'cancel'; readonly id: string };

/** Most steps XState may take within one event; a loop of eventless transitions ends there instead of filling memory. */
const MAX_ITERATIONS = 100;

const compiled = new WeakMap<Definition, AnyStateMachine>();

/**
 * The XState machine of a definition. Admission and guard of each candidate are one guard, so that an
 * event with two roles chooses rightly. Entering, leaving and effects are left undeclared and so come
 * back as data. Compiling costs milliseconds; the machine is kept as long as its definition.
 */
export function machineOf(definition: Definition): AnyStateMachine {
  const known = compiled.get(definition);
  if (known !== undefined) return known;
  const machine = compile(definition);
  compiled.set(definition, machine);
  return machine;
}

function compile(definition: Definition): AnyStateMachine {
  const base = setup({
    types: { context: {} as Context },
    guards: {
      ask: ({ context }, { event, index }: { event: string; index: number }) => context.ask(event, index),
    },
  });
  const config = {
    id: definition.process,
    initial: UNBORN,
    context: { ask: () => false },
    options: { maxIterations: MAX_ITERATIONS },
    states: {
      [UNBORN]: {
        on: Object.fromEntries(
          Object.values(definition.start).map((start) => [
            start.event,
            transitions(start.event, [{ target: start.target, do: start.do, guard: null }]),
          ]),
        ),
      },
      ...Object.fromEntries(
        Object.values(definition.states).map((state) => [state.name, stateConfig(state)]),
      ),
    },
  };
  // The names in the config come from a file, so XState's literal types cannot know them; the reader has checked them all.
  return base.createMachine(config as unknown as Parameters<typeof base.createMachine>[0]);
}

function stateConfig(state: State): Record<string, unknown> {
  const entry = [{ type: 'enter', params: { state: state.name } }, ...effects(state.entry)];
  if (state.final) return { type: 'final', entry };
  return {
    entry,
    exit: [...effects(state.exit), { type: 'exit', params: { state: state.name } }],
    on: {
      ...Object.fromEntries(
        Object.values(state.on).map((action: Action) => [
          action.event,
          transitions(action.event, action.candidates),
        ]),
      ),
      ...Object.fromEntries(
        state.after.flatMap((after) =>
          'clock' in after.on
            ? [
                [
                  CLOCK_EVENT + after.on.clock,
                  { target: after.target, reenter: true, actions: effects(after.do) },
                ],
              ]
            : [],
        ),
      ),
    },
    after: Object.fromEntries(
      state.after.flatMap((after) =>
        'ms' in after.on
          ? [[after.on.ms, { target: after.target, reenter: true, actions: effects(after.do) }]]
          : [],
      ),
    ),
  };
}

/** A target always leaves and enters, also the own state; without one nothing restarts. */
function transitions(event: string, candidates: readonly Candidate[]): readonly unknown[] {
  return candidates.map((candidate, index) => ({
    guard: { type: 'ask', params: { event, index } },
    ...(candidate.target === null ? {} : { target: candidate.target, reenter: true }),
    actions: effects(candidate.do),
  }));
}

function effects(list: readonly Effect[]): readonly unknown[] {
  return list.map((effect) => ({ type: 'effect', params: effect }));
}

/** Action objects of XState as the kernel's own words. */
export function actsOf(
  actions: readonly { readonly type: string; readonly params: unknown }[],
): readonly MachineAct[] {
  return actions.flatMap(({ type, params }): readonly MachineAct[] => {
    switch (type) {
      case 'enter':
      case 'exit':
        return [{ kind: type, state: (params as { state: string }).state }];
      case 'effect':
        return [{ kind: 'effect', effect: params as Effect }];
      case 'xstate.raise': {
        const { id, delay } = params as { id: string; delay: number };
        return [{ kind: 'schedule', id, ms: delay }];
      }
      case 'xstate.cancel':
        return [{ kind: 'cancel', id: (params as { sendId: string }).sendId }];
      default:
        throw new Error(`the machine asked for an act that nobody does: ${type}`);
    }
  });
}

/** A stored snapshot made whole again, with the question it may ask during one step. */
export function restore(
  machine: AnyStateMachine,
  stored: Readonly<Record<string, unknown>>,
  ask: Ask,
): AnyMachineSnapshot {
  const persisted = { ...stored, context: { ask } } as unknown as Parameters<
    AnyStateMachine['restoreSnapshot']
  >[0];
  return machine.restoreSnapshot(persisted, {} as Parameters<AnyStateMachine['restoreSnapshot']>[1]);
}

/** The snapshot as plain JSON without context: what is stored. Throws when XState ended in an error. */
export function store(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
): Readonly<Record<string, unknown>> {
  if (snapshot.status === 'error')
    throw new Error('the machine stopped with an error', { cause: snapshot.error });
  const { context: _context, ...persisted } = machine.getPersistedSnapshot(snapshot) as unknown as Record<
    string,
    unknown
  >;
  return JSON.parse(JSON.stringify(persisted)) as Record<string, unknown>;
}
