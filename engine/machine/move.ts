import { transition } from 'xstate';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { Definition } from '#engine/definition/types.ts';
import { machineOf } from './compile.ts';
import type { Decide } from './decide.ts';
import { effect } from './effects.ts';
import { restore, store, waitsOf } from './host.ts';
import type { Host, MachineAct } from './host.ts';
import { EffectError } from './refuse.ts';
import type { Case, Values } from './types.ts';
import { enter, exit, schedule } from './visit.ts';
import { write } from './working.ts';
import { settingSpan } from './setting-span.ts';
import type { Move, Working } from './working.ts';

/** Whether the machine has a transition for the event now, guards asked. (`can()` and object identity mislead: see docs/decisions.) */
export function accepts(definition: Definition, subject: Case, event: string, decide: Decide): boolean {
  const machine = machineOf(definition);
  const failures: unknown[] = [];
  const host: Host = {
    ask: guarded(failures, (question) => decide(question, subject)),
    act: () => undefined,
    span: () => 0,
  };
  const found = machine.getTransitionData(restore(machine, subject.snapshot, host), { type: event });
  if (failures.length > 0) throw failures[0];
  return found.length > 0;
}

/**
 * Takes the event through the machine and does, in order, what the machine asks for; what is asked later in the step sees
 * it. `wrote` are the form's kept values; they are in the data before anything runs. Throws ExpressionError or EffectError
 * when a condition or effect fails, and when conditions chase each other without end.
 */
export function move(subject: Case, wrote: Values, decide: Decide, step: Move): Case {
  const machine = machineOf(step.definition);
  const working: Working = { ...subject };
  write(working, wrote, step);
  const failures: unknown[] = [];
  // XState would wrap what a guard throws, and so lose what it was.
  const host: Host = {
    ask: guarded(failures, (question) => decide(question, working)),
    act: (act) => {
      guarded(failures, () => (perform(working, act, step), true))();
    },
    span: (setting) => {
      let ms = 0;
      guarded(failures, () => ((ms = settingSpan(setting, step.env.settings[setting])), true))();
      return ms;
    },
  };
  const before = restore(machine, subject.snapshot, host);
  const [after, actions] = transitionOf(machine, before, step.event);
  if (failures.length > 0) throw failures[0];
  for (const wait of waitsOf(actions)) schedule(working, wait, step);
  const { left: _left, ...moved } = working;
  return { ...moved, snapshot: store(machine, after) };
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
    if (error instanceof Error && error.message.startsWith('Infinite loop'))
      throw new EffectError(`${event}: the transitions without an event never come to rest`);
    throw error;
  }
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
  }
}
