import { instantOf, milliseconds } from './instant.ts';
import type { Instant, Pause } from './types.ts';

/**
 * The pauses of a clock in order of time, clipped to its start, overlapping and touching ones joined, empty ones left
 * out, moments written in one form so that they compare as text. Throws RangeError for a pause that ends before it begins.
 */
export function joinPauses(pauses: readonly Pause[], start: Instant): Pause[] {
  const joined: Pause[] = [];
  for (const pause of ordered(pauses, instantOf(milliseconds(start)))) {
    const last = joined.at(-1);
    if (last && (last.to === null || pause.from <= last.to)) {
      joined[joined.length - 1] = { from: last.from, to: laterEnd(last.to, pause.to) };
    } else {
      joined.push(pause);
    }
  }
  return joined;
}

function ordered(pauses: readonly Pause[], start: Instant): Pause[] {
  return pauses
    .map(normal)
    .map(({ from, to }) => ({ from: from < start ? start : from, to }))
    .filter(({ from, to }) => to === null || from < to)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function normal(pause: Pause): Pause {
  const from = instantOf(milliseconds(pause.from));
  const to = pause.to === null ? null : instantOf(milliseconds(pause.to));
  if (to !== null && to < from) throw new RangeError(`a pause ends before it begins: ${from} to ${to}`);
  return { from, to };
}

function laterEnd(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return null;
  return one < other ? other : one;
}

/** The pause in which a moment lies, if any: its beginning belongs to it, its end does not. Takes joined pauses. */
export function pauseAt(joined: readonly Pause[], moment: Instant): Pause | null {
  return joined.find(({ from, to }) => from <= moment && (to === null || moment < to)) ?? null;
}

/** The pauses as they are known at `now`: what begins later has not happened, what ends later is still open. */
export function pausesKnownAt(pauses: readonly Pause[], now: Instant): Pause[] {
  const moment = milliseconds(now);
  return pauses
    .filter(({ from }) => milliseconds(from) <= moment)
    .map(({ from, to }) => ({ from, to: to !== null && milliseconds(to) > moment ? null : to }));
}
