import { deadline } from '#engine/calendar/deadline.ts';
import type { Deadline } from '#engine/calendar/types.ts';
import type { Clock, Definition } from '#engine/definition/types.ts';
import { calendarOf } from './scope.ts';
import type { CaseClock, Env, Pause } from './types.ts';

/** Where and when the clocks are looked at. */
export interface ClockMoment {
  readonly definition: Definition;
  /** The unit that must act. */
  readonly unit: string;
  /** The states that are active now. */
  readonly active: readonly string[];
  readonly at: string;
  /** Sequence of the entry that is being written. */
  readonly sequence: number;
  readonly env: Env;
}

/** Due date of a clock with its explanation, by the calendar of the moment. */
export function dueOf(
  clock: Clock,
  started: string,
  pauses: readonly Pause[],
  moment: ClockMoment,
): Deadline & { readonly calendarHash: string } {
  const { hash, calendar } = calendarOf(moment.definition, moment.unit, moment.env);
  const found = deadline(calendar, calendar.zone, clock.length, started, {
    pauses,
    citizenDuty: isCitizenDuty(clock, moment.definition),
  });
  return { ...found, calendarHash: hash };
}

/** A clock owned by a public role binds a citizen: its calendar-day deadlines roll forward (domain 2.1). */
export function isCitizenDuty(clock: Clock, definition: Definition): boolean {
  return clock.owner !== null && definition.roles[clock.owner]?.kind === 'public';
}

function timed(state: CaseClock, clock: Clock, moment: ClockMoment): CaseClock {
  const found = dueOf(clock, state.started, state.pauses, moment);
  return { ...state, due: found.due, provisional: found.provisional, calendar: found.calendarHash };
}

function begun(clock: Clock, moment: ClockMoment): CaseClock {
  const fresh: CaseClock = {
    key: clock.name,
    sequence: moment.sequence,
    status: 'running',
    started: moment.at,
    pauses: [],
    ended: null,
    due: null,
    provisional: false,
    calendar: '',
  };
  return timed(fresh, clock, moment);
}

function resumed(state: CaseClock, clock: Clock, moment: ClockMoment): CaseClock {
  const pauses = state.pauses.map((pause) => (pause.to === null ? { ...pause, to: moment.at } : pause));
  return timed({ ...state, status: 'running', pauses, ended: null }, clock, moment);
}

/**
 * The clocks after entering a state: stopped, paused, resumed or started as the definition says.
 * A clock that was due stays due until it is stopped; a clock with an owner ends when the case closes.
 */
export function clocksOnEnter(
  clocks: readonly CaseClock[],
  state: string,
  moment: ClockMoment,
): readonly CaseClock[] {
  const closed = (moment.definition.states[state]?.closed ?? null) !== null;
  return Object.values(moment.definition.clocks).flatMap((clock) => {
    const now = clocks.find((candidate) => candidate.key === clock.name) ?? null;
    const next = onEnter(now, clock, state, closed, moment);
    return next === null ? [] : [next];
  });
}

function onEnter(
  now: CaseClock | null,
  clock: Clock,
  state: string,
  closed: boolean,
  moment: ClockMoment,
): CaseClock | null {
  const starts = clock.starts.includes(state);
  if (now === null) return starts ? begun(clock, moment) : null;
  if (now.status === 'ended') return starts ? again(now, clock, moment) : now;
  if (clock.stops.includes(state) || (closed && clock.owner !== null))
    return { ...now, status: 'ended', ended: moment.at };
  if (starts && clock.again === 'restart') return begun(clock, moment);
  if (now.status === 'due') return now;
  const pauses = moment.active.some((name) => clock.pauses.includes(name));
  if (pauses && now.status === 'running') {
    return timed(
      { ...now, status: 'paused', pauses: [...now.pauses, { from: moment.at, to: null }] },
      clock,
      moment,
    );
  }
  return !pauses && now.status === 'paused' ? resumed(now, clock, moment) : now;
}

/** Started again after its end: anew, or going on with what was left, the time between counted as a pause. */
function again(now: CaseClock, clock: Clock, moment: ClockMoment): CaseClock {
  if (clock.again === 'restart' || now.ended === null) return begun(clock, moment);
  return resumed(
    { ...now, pauses: [...now.pauses.filter((pause) => pause.to !== null), { from: now.ended, to: null }] },
    clock,
    moment,
  );
}
