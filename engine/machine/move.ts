import { transition } from 'xstate';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { compileExpression } from '#engine/definition/expression.ts';
import type { Definition, Effect, State } from '#engine/definition/types.ts';
import { leadsBack, machineOf, UNBORN } from './compile.ts';
import type { Decide } from './decide.ts';
import { restore, store, waitsOf } from './host.ts';
import type { Host, MachineAct, Wait } from './host.ts';
import { callOrder, withoutCall } from './calls.ts';
import { clocksOnEnter, clocksOnExit } from './clocks.ts';
import { computedAfter, setValue } from './computed.ts';
import { decide } from './decision.ts';
import { refuseFrozen } from './frozen.ts';
import { isRungTimer, rungEvent, rungTimers } from './ladder.ts';
import { numberOf, withNumber } from './numbers.ts';
import { noticeOf, withNamed, withOrder } from './outbox.ts';
import { EffectError } from './refuse.ts';
import { inFileOrder, parentOf } from './regions.ts';
import { isScalar, scopeOf } from './scope.ts';
import { bornTask } from './tasks.ts';
import type { Tracing } from './trace.ts';
import type { Case, Env, Timer, Value, Values } from './types.ts';

/** One event on its way through the machine. */
export interface Move {
  readonly definition: Definition;
  readonly event: string;
  readonly at: string;
  readonly sequence: number;
  /** Fields that this step may not change. */
  readonly frozen: ReadonlySet<string>;
  /** The form as accepted; its kept fields lie over the data while guards are asked. */
  readonly form: Values;
  readonly env: Env;
  readonly trace: Tracing;
}

/** The case as it is being changed within one step; `left`: per surroundings the state that was left last. */
type Working = { -readonly [Key in keyof Case]: Case[Key] } & { left?: Readonly<Record<string, string>> };

const CLOCK_TIMER = 'clock/';
const AFTER_TIMER = 'after/';

/** The event a due timer sends to the machine. */
export function timerEvent(timer: Timer): string {
  if (isRungTimer(timer)) return rungEvent(timer);
  return timer.key.startsWith(CLOCK_TIMER)
    ? `clock.${timer.key.slice(CLOCK_TIMER.length)}`
    : timer.key.slice(AFTER_TIMER.length);
}

/** Whether the machine has a transition for the event now, guards asked. (`can()` and object identity mislead: see docs/decisions.) */
export function accepts(definition: Definition, subject: Case, event: string, decide: Decide): boolean {
  const machine = machineOf(definition);
  const failures: unknown[] = [];
  const host: Host = {
    ask: guarded(failures, (question) => decide(question, subject)),
    act: () => undefined,
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

function write(working: Working, values: Values, step: Move): void {
  const changed = step.sequence === 1 ? null : Object.keys(values);
  const data = { ...working.data, ...values };
  const computed = computedAfter(step.definition, data, changed, step.frozen);
  const names = Object.keys({ ...values, ...computed });
  if (names.length === 0) return;
  working.data = { ...data, ...computed };
  working.written = { ...working.written, ...Object.fromEntries(names.map((name) => [name, step.sequence])) };
}

function perform(working: Working, act: MachineAct, step: Move): void {
  switch (act.kind) {
    case 'enter':
      enter(working, act.state, step);
      return;
    case 'exit':
      working.tasks = working.tasks.filter((task) => task.state !== act.state);
      working.active = working.active.filter((name) => name !== act.state);
      Object.assign(working, withoutCall(working, act.state, step.sequence));
      working.left = { ...working.left, [parentOf(act.state)]: act.state };
      working.clocks = clocksOnExit(working.clocks, act.state, step);
      return;
    case 'take':
      step.trace.taken.push(act.branch);
      return;
    case 'effect':
      effect(working, act.effect, step);
  }
}

function schedule(working: Working, wait: Wait, step: Move): void {
  const key = AFTER_TIMER + wait.id;
  if (wait.kind === 'cancel') working.timers = working.timers.filter((timer) => timer.key !== key);
  else addTimer(working, { key, sequence: step.sequence, due: later(step.at, wait.ms) });
}

function later(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString();
}

function enter(working: Working, name: string, step: Move): void {
  const state = step.definition.states[name];
  working.active = inFileOrder(step.definition, [...working.active, name]);
  if (state === undefined) return; // a place of a region before it starts or after it was skipped
  step.trace.entered.push(name);
  const visit = (working.visits[name] ?? 0) + 1;
  working.visits = { ...working.visits, [name]: visit };
  if (state.parent === null) {
    working.state = name;
    working.closed = state.closed;
  }
  const from = working.left?.[state.parent ?? ''];
  if (from !== undefined && from !== name && leadsBack(state))
    working.came = { ...working.came, [name]: from };
  const task = bornTask(step.definition, name, visit, step.sequence);
  if (task !== null) working.tasks = [...working.tasks, task];
  callOut(working, state, step);
  working.clocks = clocksOnEnter(working.clocks, name, { ...step, unit: working.unit, subject: working });
  working.timers = [
    ...working.timers.filter((timer) => !timer.key.startsWith(CLOCK_TIMER) && !isRungTimer(timer)),
    ...working.clocks.flatMap((clock) =>
      (clock.status === 'running' || clock.status === 'paused') && clock.due !== null
        ? [clockTimer(working, clock.key, clock.due, step)]
        : [],
    ),
    ...dueOnArrival(working, name, step),
    ...rungTimers(working, step),
  ];
}

/** The call of a state that is entered. It waits for the effects before it, and nothing waits for it. */
function callOut(working: Working, { name, call }: State, step: Move): void {
  if (call === null) return;
  const order = callOrder(name, call);
  working.outbox = withOrder(working, { order, retry: call.retry, onFail: null }, step);
  const row = working.outbox.at(-1);
  if (row !== undefined) working.calls = [...working.calls, { state: name, order: row.key, status: 'open' }];
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

/** Does effects outside a transition, in list order: those of a rung that was reached. */
export function doEffects(subject: Case, effects: readonly Effect[], step: Move): Case {
  const working: Working = { ...subject };
  for (const wanted of effects) effect(working, wanted, step);
  return working;
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
      refuseFrozen(wanted.field, step.frozen);
      const value = setValue(
        step.definition.data[wanted.field],
        compileExpression(wanted.value)(scope) as Value,
      );
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
      step.trace.rows.push(...rules);
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
      return;
    }
    case 'raise':
      return; // taken by the machine itself
    case 'incident':
      working.incidents = withNamed(working, wanted, step);
      return;
    case 'number':
      working.numbers = withNumber(working, wanted, step);
      write(working, { [wanted.field]: numberOf(working, wanted.field)?.text ?? null }, step);
      return;
    case 'notify':
      working.outbox = withOrder(working, { ...wanted, order: noticeOf(working, wanted, step) }, step);
      return;
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
    active: [],
    came: {},
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
    outbox: [],
    incidents: [],
    calls: [],
    withdrawn: [],
    numbers: [],
    past: {},
    conflicts: [],
    consents: [],
    levels: [],
    seers: [],
    opened: at,
    sequence: 0,
    at,
    hash: '',
  };
}
