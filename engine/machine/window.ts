import { localDate } from '#engine/calendar/instant.ts';
import { deadline } from '#engine/calendar/deadline.ts';
import type { Deadline } from '#engine/calendar/types.ts';
import type { Action, Definition } from '#engine/definition/types.ts';
import { refuse } from './refuse.ts';
import { calendarOf } from './scope.ts';
import type { Case, Env, Refusal } from './types.ts';

/** Under this name the digest of the past keeps when the case was closed; no event can be called so. */
export const CLOSED = '$closed';

/** The last moment of a window, and its local day; null where it cannot be told yet. */
type WindowEnd = Pick<Deadline, 'due' | 'dueDate'>;
type Limited = Partial<Pick<Action, 'limit' | 'within'>> & Pick<Action, 'by'>;

/**
 * When the time for an action ends: null where it has none, `never began` where nothing has happened yet to count from. A
 * window of the citizen is a citizen's duty: in calendar days it rolls on to a working day (domain 2.1).
 */
export function windowOf(
  definition: Definition,
  subject: Case,
  action: Limited,
  env: Env,
): WindowEnd | 'never began' | null {
  const within = action.within ?? null;
  if (within === null) return null;
  if ('clock' in within) return windowOfClock(definition, subject, within.clock, env);
  const from = subject.past[within.of.kind === 'closed' ? CLOSED : within.of.event]?.last;
  if (from === undefined) return 'never began';
  const { calendar } = calendarOf(definition, subject.unit, env);
  const citizenDuty = action.by.every(({ kind }) => kind === 'starter');
  return deadline(calendar, calendar.zone, within.length, from, { pauses: [], citizenDuty });
}

/** Open until the clock is due or was stopped; while it is paused, without an end that can be told. */
function windowOfClock(
  definition: Definition,
  subject: Case,
  name: string,
  env: Env,
): WindowEnd | 'never began' {
  const clock = subject.clocks.find(({ key }) => key === name);
  if (clock === undefined) return 'never began';
  const due = clock.ended ?? clock.due;
  const { zone } = calendarOf(definition, subject.unit, env).calendar;
  return { due, dueDate: due === null ? null : localDate(due, zone) };
}

/** Why the past forbids the action at this moment: done often enough, too late, or nothing to count from; null when it does not. */
export function refusedByPast(
  definition: Definition,
  subject: Case,
  event: string,
  action: Limited,
  at: string,
  env: Env,
): Refusal | null {
  const limit = action.limit ?? null;
  if (limit !== null && (subject.past[event]?.times ?? 0) >= limit.times) {
    const reasons = limit.else === null ? [] : [limit.else];
    return refuse('LIMIT_REACHED', { params: { times: limit.times }, reasons });
  }
  const window = windowOf(definition, subject, action, env);
  if (window === null) return null;
  if (window === 'never began') return refuse('NOT_YET');
  return window.due !== null && window.due < at
    ? refuse('TOO_LATE', { params: { at: window.dueDate ?? '' } })
    : null;
}
