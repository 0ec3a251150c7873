import type { Entry } from '#engine/machine/types.ts';

/** How a case went: event, state, event, state … in order; an event that stayed where it was stands alone. */
export function wayOf(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap((entry) => {
    const name = eventName(entry);
    return entry.to === null || entry.from === entry.to ? [name] : [name, entry.to];
  });
}

/** Timers by what they were: a clock that became due, a rung of its ladder, or a span that passed. */
export function eventName({ kind, event }: Entry): string {
  return kind === 'timer' && !/^(clock|rung)\./.test(event) ? 'after' : event;
}
