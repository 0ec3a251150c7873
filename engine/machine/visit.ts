/** What becomes of a case when one of its states is entered or left. */
import { nextOf } from '#engine/calendar/period.ts';
import type { State } from '#engine/definition/types.ts';
import { callOrder, withoutCall } from './calls.ts';
import { startOrder } from './child.ts';
import { clocksOnEnter, clocksOnExit } from './clocks.ts';
import { leadsBack, PERIOD_EVENT } from './compile.ts';
import type { Wait } from './host.ts';
import { makeItems, unmarkJoined } from './item-birth.ts';
import { isRungTimer, rungEvent, rungTimers } from './ladder.ts';
import { later } from './later.ts';
import { withOrder } from './outbox.ts';
import { inFileOrder, parentOf } from './regions.ts';
import { calendarOf } from './scope.ts';
import { bornTasks } from './tasks.ts';
import type { Timer } from './types.ts';
import type { Move, Working } from './working.ts';

const CLOCK_TIMER = 'clock/';
const AFTER_TIMER = 'after/';
/** Before the name of a state that comes again. */
export const PERIOD_TIMER = 'every/';

/** The event a due timer sends to the machine. */
export function timerEvent(timer: Timer): string {
  if (isRungTimer(timer)) return rungEvent(timer);
  if (timer.key.startsWith(PERIOD_TIMER)) return PERIOD_EVENT + timer.key.slice(PERIOD_TIMER.length);
  return timer.key.startsWith(CLOCK_TIMER)
    ? `clock.${timer.key.slice(CLOCK_TIMER.length)}`
    : timer.key.slice(AFTER_TIMER.length);
}

/** A wait of a state begins or is over. */
export function schedule(working: Working, wait: Wait, step: Move): void {
  const key = AFTER_TIMER + wait.id;
  if (wait.kind === 'cancel') working.timers = working.timers.filter((timer) => timer.key !== key);
  else addTimer(working, { key, sequence: step.sequence, due: later(step.at, wait.ms) });
}

/** A state is entered: its visit, task, call, clocks and timers begin. */
export function enter(working: Working, name: string, step: Move): void {
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
  working.tasks = [...working.tasks, ...bornTasks(step.definition, name, visit, step.sequence)];
  callOut(working, state, step);
  makeItems(working, name, step);
  working.clocks = clocksOnEnter(working.clocks, name, {
    ...step,
    at: countedFrom(working, step),
    unit: working.unit,
    subject: working,
    from: from ?? null,
  });
  working.timers = [
    ...working.timers.filter((timer) => isKept(working, timer)),
    ...working.clocks.flatMap((clock) =>
      (clock.status === 'running' || clock.status === 'paused') && clock.due !== null
        ? [clockTimer(working, clock.key, clock.due, step)]
        : [],
    ),
    ...comingAgain(working, state, step),
    ...rungTimers(working, step),
  ];
  for (const timer of dueOnArrival(working, name, step)) addTimer(working, timer);
}

/** Clocks that begin with a case which counts from when another was received begin then. */
function countedFrom({ parent }: Working, { sequence, at }: Move): string {
  return sequence === 1 ? (parent?.since ?? at) : at;
}

/** The call of a state that is entered, or the case that it waits for. It waits for the effects before it, and nothing waits for it. */
function callOut(working: Working, { name, call, child }: State, step: Move): void {
  const asked = call ?? child;
  if (asked === null) return;
  const order = 'connector' in asked ? callOrder(name, asked) : startOrder(name, asked);
  working.outbox = withOrder(working, { order, retry: asked.retry, onFail: null }, step);
  const row = working.outbox.at(-1);
  if (row !== undefined) working.calls = [...working.calls, { state: name, order: row.key, status: 'open' }];
}

/** Timers of clocks are made anew from the clocks; one of a clock that is due is somebody's arrival in this very step. */
function isKept({ clocks }: Working, timer: Timer): boolean {
  if (!timer.key.startsWith(CLOCK_TIMER)) return !isRungTimer(timer);
  return clocks.some(({ key, status }) => CLOCK_TIMER + key === timer.key && status === 'due');
}

/** The row stays the same while nothing moved it. */
function clockTimer(working: Working, clock: string, due: string, step: Move): Timer {
  const key = CLOCK_TIMER + clock;
  const kept = working.timers.find((timer) => timer.key === key && timer.due === due);
  return kept ?? { key, sequence: step.sequence, due };
}

/** `after` a clock that is already due takes effect at once. */
export function dueOnArrival(working: Working, state: string, step: Move): readonly Timer[] {
  return (step.definition.states[state]?.after ?? []).flatMap((after) => {
    if (!('clock' in after.on)) return [];
    const name = after.on.clock;
    const due = working.clocks.some((clock) => clock.key === name && clock.status === 'due');
    return due ? [{ key: CLOCK_TIMER + name, sequence: step.sequence, due: step.at }] : [];
  });
}

/** When a state that comes again does so next: by the calendar of the unit that handles the case. */
function comingAgain(working: Working, { name, after }: State, step: Move): readonly Timer[] {
  return after.flatMap(({ on }) => {
    if (!('period' in on)) return [];
    const { calendar } = calendarOf(step.definition, working.unit, step.env);
    const due = nextOf(on.period, calendar, step.at);
    return [{ key: PERIOD_TIMER + name, sequence: step.sequence, due }];
  });
}

export function addTimer(working: Working, timer: Timer): void {
  working.timers = [...working.timers.filter((other) => other.key !== timer.key), timer];
}

/** A state is left: its task and call are withdrawn, clocks go with it. */
export function exit(working: Working, name: string, step: Move): void {
  working.tasks = working.tasks.filter((task) => task.state !== name);
  working.active = working.active.filter((other) => other !== name);
  unmarkJoined(working, name);
  const state = step.definition.states[name];
  if (state !== undefined) Object.assign(working, withoutCall(working, state, step));
  working.left = { ...working.left, [parentOf(name)]: name };
  working.timers = working.timers.filter(({ key }) => key !== PERIOD_TIMER + name);
  working.clocks = clocksOnExit(working.clocks, name, step);
}
