import { deadline } from '#engine/calendar/deadline.ts';
import { rungMoment } from '#engine/calendar/rung.ts';
import type { RungMoment } from '#engine/calendar/rung.ts';
import type { Calendar, Deadline, UntilDeadline } from '#engine/calendar/types.ts';
import { untilDate } from '#engine/calendar/until.ts';
import type { Clock, Definition, Rung } from '#engine/definition/types.ts';
import type { CaseClock } from './types.ts';

/** The parts of a clock's state that decide its due date. */
export type ClockRun = Pick<CaseClock, 'length' | 'until' | 'started' | 'pauses' | 'resumed'>;

/** Why a clock is due when it is. */
export type ClockReason =
  | {
      readonly kind: 'length';
      readonly deadline: Deadline;
      /** The least it has after going on; null where no floor was set. */
      readonly floor: Deadline | null;
    }
  | { readonly kind: 'until'; readonly deadline: UntilDeadline };

export interface ClockDue {
  /** Null while a pause keeps it from ever being due. */
  readonly due: string | null;
  readonly provisional: boolean;
  readonly reason: ClockReason;
}

/** A clock owned by a public role binds a citizen: its calendar-day deadlines roll forward (domain 2.1). */
export function isCitizenDuty(clock: Clock, definition: Definition): boolean {
  return clock.owner !== null && definition.roles[clock.owner]?.kind === 'public';
}

/** Due date of a run of a clock with its reason, by one calendar. Asks nothing but its arguments: pages call it as the kernel does. */
export function clockDue(clock: Clock, run: ClockRun, calendar: Calendar, citizenDuty: boolean): ClockDue {
  const { zone } = calendar;
  if (run.length === null) {
    const before = clock.span.kind === 'until' ? clock.span.before : null;
    const found = untilDate(calendar, zone, run.until ?? '', before);
    return { due: found.due, provisional: found.provisional, reason: { kind: 'until', deadline: found } };
  }
  const { pauses } = run;
  const found = deadline(calendar, zone, run.length, run.started, { pauses, citizenDuty });
  const floor =
    clock.atLeast === null || run.resumed === null
      ? null
      : deadline(calendar, zone, clock.atLeast, run.resumed, { pauses, citizenDuty });
  const later = floor !== null && floorWins(found, floor) ? floor : found;
  return {
    due: later.due,
    provisional: later.provisional,
    reason: { kind: 'length', deadline: found, floor },
  };
}

/** A pause without end before either of them keeps the clock open. */
export function floorWins(found: Deadline, floor: Deadline): boolean {
  return found.due !== null && (floor.due === null || floor.due > found.due);
}

/** When a rung of this run is reached; null while that is open. */
export function rungOf(
  rung: Rung,
  run: ClockRun & Pick<CaseClock, 'due'>,
  calendar: Calendar,
): RungMoment | null {
  const { length, started, pauses, due } = run;
  return rungMoment(calendar, calendar.zone, rung.at, { length, start: started, pauses, due });
}
