import type { Clock } from '#engine/definition/types.ts';
import { clockDue, isCitizenDuty } from './clock-due.ts';
import { termOf } from './clock-length.ts';
import type { ClockMoment } from './clock-length.ts';
import { calendarOf } from './scope.ts';
import type { Case, CaseClock } from './types.ts';

/** Beside the moment the state that was left for the one that is entered, if any. */
type Entering = ClockMoment & { readonly from: string | null };

function timed(state: CaseClock, clock: Clock, { definition, unit, env }: ClockMoment): CaseClock {
  const { hash, calendar } = calendarOf(definition, unit, env);
  const { due, provisional } = clockDue(clock, state, calendar, isCitizenDuty(clock, definition));
  return { ...state, due, provisional, calendar: hash };
}

/** A fresh run; null when its term cannot be told yet. */
function begun(clock: Clock, moment: ClockMoment): CaseClock | null {
  const term = termOf(clock, moment);
  if (term === null) return null;
  const fresh: CaseClock = {
    key: clock.name,
    sequence: moment.sequence,
    status: 'running',
    started: moment.at,
    ...term,
    resumed: null,
    fired: [],
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
  moment: Entering,
): readonly CaseClock[] {
  const closed = (moment.definition.states[state]?.closed ?? null) !== null;
  return Object.values(moment.definition.clocks).flatMap((clock) => {
    const now = clocks.find((candidate) => candidate.key === clock.name) ?? null;
    if (now !== null && now.status !== 'ended' && clock.rests?.includes(state) === true) return [rested(now)];
    const next = onEnter(now, clock, state, closed, moment);
    return next === null ? [] : [next];
  });
}

/** Nothing of it takes effect, and no pause is written: the time counts. One that was due stays due. */
function rested(now: CaseClock): CaseClock {
  return now.status === 'running' ? { ...now, status: 'paused', due: null } : now;
}

/** Whether the case is where the clock rests. */
export function isResting(clock: Clock | undefined, { active }: Pick<Case, 'active'>): boolean {
  return clock?.rests?.some((state) => active.includes(state)) === true;
}

/** The clocks after leaving a state: those that stop there have ended. */
export function clocksOnExit(
  clocks: readonly CaseClock[],
  state: string,
  { definition, at }: Pick<ClockMoment, 'definition' | 'at'>,
): readonly CaseClock[] {
  return clocks.map((clock) =>
    clock.status !== 'ended' && definition.clocks[clock.key]?.leaving.includes(state) === true
      ? { ...clock, status: 'ended', ended: at }
      : clock,
  );
}

function onEnter(
  now: CaseClock | null,
  clock: Clock,
  state: string,
  closed: boolean,
  moment: Entering,
): CaseClock | null {
  // From where it rested it goes on as it was; what ended before stays ended.
  const woken = now !== null && clock.rests?.includes(moment.from ?? '') === true;
  const starts = clock.starts.includes(state) && !woken;
  const anew = clock.again === 'restart' || clock.anew.includes(state);
  if (now === null) return starts ? begun(clock, moment) : null;
  if (now.status === 'ended') return starts ? (again(now, anew, clock, moment) ?? now) : now;
  if (clock.stops.includes(state) || (closed && clock.owner !== null))
    return { ...now, status: 'ended', ended: moment.at };
  if (starts && anew) return begun(clock, moment) ?? now;
  if (now.status === 'due') return now;
  const pauses = moment.subject.active.some((name) => clock.pauses.includes(name));
  const stands = now.pauses.some(({ to }) => to === null);
  if (pauses && !stands) {
    return timed(
      { ...now, status: 'paused', pauses: [...now.pauses, { from: moment.at, to: null }] },
      clock,
      moment,
    );
  }
  return !pauses && now.status === 'paused' ? resumed(now, clock, moment) : now;
}

/** Started again after its end: anew, or going on with what was left, the time between counted as a pause. */
function again(now: CaseClock, anew: boolean, clock: Clock, moment: ClockMoment): CaseClock | null {
  if (anew || now.ended === null) return begun(clock, moment);
  return resumed(
    {
      ...now,
      resumed: moment.at,
      pauses: [...now.pauses.filter((pause) => pause.to !== null), { from: now.ended, to: null }],
    },
    clock,
    moment,
  );
}
