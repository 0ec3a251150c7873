import { instantOf, milliseconds } from './instant.ts';
import type { Instant, Pause } from './types.ts';

/** Time a clock ran from `start` to `until`, in milliseconds; nights and holidays run. Takes joined pauses. */
export function runningTime(start: Instant, until: Instant, joined: readonly Pause[]): number {
  const end = milliseconds(until);
  const stopped = joined.map(({ from, to }) => {
    const back = to === null ? end : Math.min(milliseconds(to), end);
    return Math.max(0, back - milliseconds(from));
  });
  const ran = end - milliseconds(start) - stopped.reduce((sum, ms) => sum + ms, 0);
  return Math.max(0, ran);
}

/**
 * The moment at which the clock will have run for `ms` (domain 2.1: exact elapsed time, never stops for nights or
 * holidays), or null if a pause without end comes first. A pause that begins at the due moment comes too late.
 */
export function dueAfter(start: Instant, ms: number, joined: readonly Pause[]): Instant | null {
  let due = milliseconds(start) + ms;
  for (const { from, to } of joined) {
    const stop = milliseconds(from);
    if (stop >= due) break;
    if (to === null) return null;
    due += milliseconds(to) - stop;
  }
  return instantOf(due);
}
