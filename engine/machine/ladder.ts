import type { Definition, Rung } from '#engine/definition/types.ts';
import { rungOf } from './clock-due.ts';
import { isResting } from './clocks.ts';
import { calendarOf } from './scope.ts';
import type { Case, Env, Timer } from './types.ts';

/** Timers of rungs: `rung/<clock>/<index>`. */
const RUNG_TIMER = 'rung/';

export function isRungTimer({ key }: Pick<Timer, 'key'>): boolean {
  return key.startsWith(RUNG_TIMER);
}

/** The event under which a rung stands in the history: `rung.<clock>.<index>`. */
export function rungEvent({ key }: Pick<Timer, 'key'>): string {
  return key.replaceAll('/', '.');
}

/** Clock and index of a rung's event, or null for another event. */
export function rungNamed(event: string): { readonly clock: string; readonly index: number } | null {
  const [, clock, index] = /^rung\.(.+)\.(\d+)$/.exec(event) ?? [];
  return clock === undefined ? null : { clock, index: Number(index) };
}

/** Where and when the timers of a case are set. */
export interface LadderMoment {
  readonly definition: Definition;
  readonly at: string;
  readonly sequence: number;
  readonly env: Env;
}

/**
 * The timer of each rung that this run of its clock has yet to reach. A clock that ended has none, a paused one only what
 * lies before the pause, none while it rests. A rung whose time passed while its clock stood still is reached now. Rows that did not move stay.
 */
export function rungTimers(subject: Case, moment: LadderMoment): readonly Timer[] {
  const { definition, at, sequence, env } = moment;
  return subject.clocks.flatMap((state) => {
    const ladder = definition.clocks[state.key]?.ladder ?? [];
    if (state.status === 'ended' || ladder.length === 0) return [];
    if (isResting(definition.clocks[state.key], subject)) return [];
    const { calendar } = calendarOf(definition, subject.unit, env);
    return ladder.flatMap((rung, index): Timer[] => {
      const reached = state.fired.includes(index) ? null : rungOf(rung, state, calendar);
      if (reached === null) return [];
      const key = `${RUNG_TIMER}${state.key}/${String(index)}`;
      const due = reached.at < at ? at : reached.at;
      return [
        subject.timers.find((timer) => timer.key === key && timer.due === due) ?? { key, sequence, due },
      ];
    });
  });
}

export interface ReachedRung {
  readonly rung: Rung;
  /** The case in which it counts as reached; nothing of it has been done yet. */
  readonly case: Case;
}

/** The rung of a timer that is due, and the case in which it counts as reached; null when it is no rung of a running clock. */
export function reachRung(definition: Definition, subject: Case, timer: Timer): ReachedRung | null {
  const named = rungNamed(rungEvent(timer));
  const rung = named === null ? undefined : definition.clocks[named.clock]?.ladder[named.index];
  if (named === null || rung === undefined) return null;
  const clocks = subject.clocks.map((clock) =>
    clock.key === named.clock ? { ...clock, fired: [...clock.fired, named.index] } : clock,
  );
  return { rung, case: { ...subject, clocks } };
}

/**
 * Timers in the order in which they take effect: by time; at one moment rungs in the order of their ladder first, so that
 * a rung at the due moment is still reached when the clock being due ends it.
 */
export function byEffect(a: Pick<Timer, 'key' | 'due'>, b: Pick<Timer, 'key' | 'due'>): number {
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  const [one, other] = [rungNamed(rungEvent(a)), rungNamed(rungEvent(b))];
  if (one === null || other === null) {
    if ((one === null) !== (other === null)) return one === null ? 1 : -1;
    return a.key < b.key ? -1 : 1;
  }
  if (one.clock !== other.clock) return one.clock < other.clock ? -1 : 1;
  return one.index - other.index;
}
