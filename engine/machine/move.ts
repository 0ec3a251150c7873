import { transition } from 'xstate';
import { compileExpression } from '#engine/definition/expression.ts';
import type { Definition, Effect } from '#engine/definition/types.ts';
import { actsOf, machineOf, restore, store, UNBORN } from './compile.ts';
import type { Ask, MachineAct } from './compile.ts';
import { clocksOnEnter } from './clocks.ts';
import { decide } from './decide.ts';
import { EffectError } from './refuse.ts';
import { isScalar, scopeOf } from './scope.ts';
import { bornTask } from './tasks.ts';
import type { Case, Entry, Env, Timer, Value, Values } from './types.ts';

/** One event on its way through the machine. */
export interface Move {
  readonly definition: Definition;
  readonly event: string;
  readonly at: string;
  readonly sequence: number;
  /** The form as accepted; its kept fields lie over the data while guards are asked. */
  readonly form: Values;
  readonly env: Env;
  /** Takes the rows of the decisions that effects run, in their order. */
  readonly decided: Entry['decisions'][number][];
}

/** The case as it is being changed within one step. */
type Working = { -readonly [Key in keyof Case]: Case[Key] };

const CLOCK_TIMER = 'clock/';
const AFTER_TIMER = 'after/';

/** The event a due timer sends to the machine. */
export function timerEvent(timer: Timer): string {
  return timer.key.startsWith(CLOCK_TIMER)
    ? `clock.${timer.key.slice(CLOCK_TIMER.length)}`
    : timer.key.slice(AFTER_TIMER.length);
}

/** Whether the machine has a transition for the event now, guards asked. (`can()` and object identity mislead: see docs/decisions.) */
export function accepts(definition: Definition, subject: Case, event: string, ask: Ask): boolean {
  const machine = machineOf(definition);
  return machine.getTransitionData(restore(machine, subject.snapshot, ask), { type: event }).length > 0;
}

/**
 * Takes the event through the machine and does, in order, what the machine asks for. `wrote` are the
 * form's kept values; they are in the data before any effect runs. The event must be accepted.
 */
export function move(subject: Case, wrote: Values, ask: Ask, step: Move): Case {
  const machine = machineOf(step.definition);
  const before = restore(machine, subject.snapshot, ask);
  const [after, actions] = transition(machine, before, { type: step.event });
  const working: Working = { ...subject, snapshot: store(machine, after), state: String(after.value) };
  write(working, wrote, step);
  for (const act of actsOf(actions)) perform(working, act, step);
  return working;
}

function write(working: Working, values: Values, step: Move): void {
  const names = Object.keys(values);
  if (names.length === 0) return;
  working.data = { ...working.data, ...values };
  working.written = { ...working.written, ...Object.fromEntries(names.map((name) => [name, step.sequence])) };
}

function perform(working: Working, act: MachineAct, step: Move): void {
  switch (act.kind) {
    case 'enter':
      enter(working, act.state, step);
      return;
    case 'exit':
      working.tasks = working.tasks.filter((task) => task.state !== act.state);
      return;
    case 'schedule':
      addTimer(working, {
        key: AFTER_TIMER + act.id,
        sequence: step.sequence,
        due: new Date(Date.parse(step.at) + act.ms).toISOString(),
      });
      return;
    case 'cancel':
      working.timers = working.timers.filter((timer) => timer.key !== AFTER_TIMER + act.id);
      return;
    case 'effect':
      effect(working, act.effect, step);
  }
}

function enter(working: Working, state: string, step: Move): void {
  const visit = (working.visits[state] ?? 0) + 1;
  working.visits = { ...working.visits, [state]: visit };
  working.closed = step.definition.states[state]?.closed ?? null;
  const task = bornTask(step.definition, state, visit, step.sequence);
  if (task !== null) working.tasks = [...working.tasks, task];
  working.clocks = clocksOnEnter(working.clocks, state, { ...step, unit: working.unit });
  working.timers = [
    ...working.timers.filter((timer) => !timer.key.startsWith(CLOCK_TIMER)),
    ...working.clocks.flatMap((clock) =>
      (clock.status === 'running' || clock.status === 'paused') && clock.due !== null
        ? [clockTimer(working, clock.key, clock.due, step)]
        : [],
    ),
    ...dueOnArrival(working, state, step),
  ];
}

/** The row stays the same while nothing moved it. */
function clockTimer(working: Working, clock: string, due: string, step: Move): Timer {
  const key = CLOCK_TIMER + clock;
  const kept = working.timers.find((timer) => timer.key === key && timer.due === due);
  return kept ?? { key, sequence: step.sequence, due };
}

/** `after` a clock that is already due takes effect at once. */
function dueOnArrival(working: Working, state: string, step: Move): readonly Timer[] {
  return (step.definition.states[state]?.after ?? []).flatMap((after) => {
    if (!('clock' in after.on)) return [];
    const name = after.on.clock;
    const due = working.clocks.some((clock) => clock.key === name && clock.status === 'due');
    return due ? [{ key: CLOCK_TIMER + name, sequence: step.sequence, due: step.at }] : [];
  });
}

function addTimer(working: Working, timer: Timer): void {
  working.timers = [...working.timers.filter((other) => other.key !== timer.key), timer];
}

function effect(working: Working, wanted: Effect, step: Move): void {
  switch (wanted.kind) {
    case 'set': {
      const scope = scopeOf(step.definition, working, {}, step.form, step.at, step.env);
      if (typeof step.definition.data[wanted.field]?.setBy === 'string')
        throw new EffectError(`set ${wanted.field}: a decision alone writes it`);
      const value = compileExpression(wanted.value)(scope) as Value;
      if (!isScalar(value)) throw new EffectError(`set ${wanted.field}: not a plain value`);
      write(working, { [wanted.field]: value }, step);
      return;
    }
    case 'decide': {
      const decision = step.definition.decisions[wanted.decision];
      if (decision === undefined) throw new EffectError(`decide ${wanted.decision}: no such decision`);
      const scope = scopeOf(step.definition, working, {}, step.form, step.at, step.env);
      const { outputs, rules } = decide(decision, step.definition.data, scope);
      write(working, outputs, step);
      step.decided.push(...rules);
      return;
    }
    case 'transfer': {
      const unit = working.data[wanted.field];
      if (typeof unit !== 'string') throw new EffectError(`transfer: ${wanted.field} names no unit`);
      if (unit !== working.unit) working.tasks = working.tasks.map((task) => ({ ...task, claim: null }));
      working.unit = unit;
      return;
    }
    case 'assign': {
      const person = working.data[wanted.field];
      const field = step.definition.data[wanted.field];
      if (typeof person !== 'string' || field?.type !== 'person' || field.role === null) return;
      const role = field.role;
      working.tasks = working.tasks.map((task) => ({ ...task, claim: { person, role } }));
    }
  }
}

/** A case before its first event. */
export function unborn(
  definition: Definition,
  birth: Pick<Case, 'id' | 'tracking' | 'starter' | 'region' | 'unit'>,
  hash: string,
  at: string,
): Case {
  const machine = machineOf(definition);
  return {
    ...birth,
    process: definition.process,
    definition: hash,
    state: UNBORN,
    snapshot: store(
      machine,
      machine.getInitialSnapshot({} as Parameters<typeof machine.getInitialSnapshot>[0], undefined),
    ),
    closed: null,
    data: {},
    written: {},
    visits: {},
    tasks: [],
    timers: [],
    clocks: [],
    past: {},
    levels: [],
    seers: [],
    opened: at,
    sequence: 0,
    at,
    hash: '',
  };
}
