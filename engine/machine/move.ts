import { transition } from 'xstate';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { Definition } from '#engine/definition/types.ts';
import { machineOf } from './compile.ts';
import type { Decide } from './decide.ts';
import { effect } from './effects.ts';
import { restore, store, waitsOf } from './host.ts';
import type { Host, MachineAct, Wait } from './host.ts';
import { itemMachineOf } from './item-machine.ts';
import { change, joinLists, performInItem, scheduleInItem, withdraw } from './item-visit.ts';
import { itemNamed, seenFrom } from './items.ts';
import { EffectError } from './refuse.ts';
import { moveAll } from './rounds.ts';
import type { Body } from './rounds.ts';
import type { Case, Item, Values } from './types.ts';
import { enter, exit, schedule } from './visit.ts';
import { write } from './working.ts';
import { settingSpan } from './setting-span.ts';
import type { Move, Working } from './working.ts';

/**
 * Whether the machine of the case, or of an item, has a transition for the event now, guards asked. (`can()` and object
 * identity mislead: see docs/decisions.)
 */
export function accepts(
  definition: Definition,
  subject: Case,
  event: string,
  decide: Decide,
  item: Item | null = null,
): boolean {
  const machine = item === null ? machineOf(definition) : itemMachineOf(definition, item.state).machine;
  const failures: unknown[] = [];
  const seen = seenFrom(subject, item);
  const host: Host = {
    ask: guarded(failures, (question) => decide(question, seen, item ?? undefined)),
    act: () => undefined,
    span: () => 0,
  };
  const snapshot = restore(machine, (item ?? subject).snapshot, host);
  const found = machine.getTransitionData(snapshot, { type: event });
  if (failures.length > 0) throw failures[0];
  return found.length > 0;
}

/**
 * Takes the event through the machine and does, in order, what the machine asks for; what is asked later in the step sees
 * it. `wrote` are the form's kept values; they are in the data before anything runs. Throws ExpressionError or EffectError
 * when a condition or effect fails, and when conditions chase each other without end.
 */
export function move(subject: Case, wrote: Values, decide: Decide, step: Move): Case {
  const working: Working = { ...subject };
  write(working, wrote, step);
  if (!moveAll(bodyOf(working, decide, step), step.event, step.item ?? null)) throw neverRests(step.event);
  const { left: _left, leftInItems: _leftInItems, raised: _raised, ...moved } = working;
  return moved;
}

/** The case and its items as they are moved within one step. */
function bodyOf(working: Working, decide: Decide, step: Move): Body {
  let done = 0;
  const own = { ...step, item: null };
  const span = (setting: string): number => settingSpan(setting, step.env.settings[setting]);
  return {
    items: () => working.items,
    done: () => done,
    moveCase: (event) => {
      const taken = takeThrough(machineOf(step.definition), working.snapshot, event, {
        ask: (question) => decide(question, working),
        act: (act) => {
          done += 1;
          perform(working, act, own);
        },
        span,
      });
      working.snapshot = taken.snapshot;
      for (const wait of taken.waits) schedule(working, wait, step);
    },
    moveItem: (name, event) => {
      const item = itemNamed(working, name);
      if (item === null) return;
      const { machine } = itemMachineOf(step.definition, name.state);
      const taken = takeThrough(machine, item.snapshot, event, {
        ask: (question) => {
          const now = itemNamed(working, name) ?? item;
          return decide(question, seenFrom(working, now), now);
        },
        act: (act) => {
          done += 1;
          performInItem(working, name, act, step);
        },
        span,
      });
      change(working, name, (now) => ({ ...now, snapshot: taken.snapshot }));
      for (const wait of taken.waits) scheduleInItem(working, name, wait, step);
    },
    join: () => {
      done += joinLists(working, step);
    },
    raised: () => {
      const [next = null, ...rest] = working.raised ?? [];
      working.raised = rest;
      return next;
    },
  };
}

/** One event through one machine. XState would wrap what a guard throws, and so lose what it was. */
function takeThrough(
  machine: AnyStateMachine,
  snapshot: Case['snapshot'],
  event: string,
  { ask, act, span }: Host,
): { readonly snapshot: Case['snapshot']; readonly waits: readonly Wait[] } {
  const failures: unknown[] = [];
  const host: Host = {
    ask: guarded(failures, ask),
    act: (one) => {
      guarded(failures, () => (act(one), true))();
    },
    span: (setting) => {
      let ms = 0;
      guarded(failures, () => ((ms = span(setting)), true))();
      return ms;
    },
  };
  const [after, actions] = transitionOf(machine, restore(machine, snapshot, host), event);
  if (failures.length > 0) throw failures[0];
  return { snapshot: store(machine, after), waits: waitsOf(actions) };
}

/** Runs until the first failure; after it everything is answered with no, and the failure is kept. */
function guarded<Args extends readonly unknown[]>(
  failures: unknown[],
  run: (...args: Args) => boolean,
): (...args: Args) => boolean {
  return (...args) => {
    if (failures.length > 0) return false;
    try {
      return run(...args);
    } catch (error) {
      failures.push(error);
      return false;
    }
  };
}

function transitionOf(
  machine: AnyStateMachine,
  before: AnyMachineSnapshot,
  event: string,
): ReturnType<typeof transition<AnyStateMachine>> {
  try {
    return transition(machine, before, { type: event });
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Infinite loop')) throw neverRests(event);
    throw error;
  }
}

function neverRests(event: string): EffectError {
  return new EffectError(`${event}: the transitions without an event never come to rest`);
}

function perform(working: Working, act: MachineAct, step: Move): void {
  switch (act.kind) {
    case 'enter':
      enter(working, act.state, step);
      return;
    case 'exit':
      exit(working, act.state, step);
      return;
    case 'take':
      step.trace.taken.push(act.branch);
      return;
    case 'effect':
      effect(working, act.effect, step);
      return;
    case 'withdraw':
      withdraw(working, act.state, step, () => true);
  }
}
