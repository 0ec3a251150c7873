/** Clocks without time. */
import { once } from '#engine/definition/once.ts';
import type { Clock, Definition, Effect } from '#engine/definition/types.ts';

/**
 * The clocks that have started and not been stopped, sorted. Whether one is still running, paused or already due is not
 * told apart: where something waits for it, it can take effect in each case, then or by having been due before.
 */
export type Clocks = readonly string[];

/** The clocks whose being due the machine can see; the others change no way. */
export const clocksWaitedFor = once((definition: Definition): readonly Clock[] => {
  const names = new Set(
    Object.values(definition.states).flatMap(({ after }) =>
      after.flatMap(({ on }) => ('clock' in on ? [on.clock] : [])),
    ),
  );
  return Object.values(definition.clocks).filter(
    ({ name, ladder }) => names.has(name) || ladder.some((rung) => rung.do.some(isSeen)),
  );
});

/** The clocks after a state was entered: stopped and started by the rules of the kernel's clocks. */
export function afterEntering(definition: Definition, clocks: Clocks, state: string): Clocks {
  const closed = (definition.states[state]?.closed ?? null) !== null;
  return clocksWaitedFor(definition)
    .filter(({ name, starts, stops, owner }) => {
      if (!clocks.includes(name)) return starts.includes(state);
      return !stops.includes(state) && !(closed && owner !== null);
    })
    .map(({ name }) => name);
}

/** The clocks after a state was left. */
export function afterLeaving({ clocks: all }: Definition, clocks: Clocks, state: string): Clocks {
  return clocks.some((name) => all[name]?.leaving.includes(state))
    ? clocks.filter((name) => all[name]?.leaving.includes(state) !== true)
    : clocks;
}

/** What the machine, or a condition in it, can notice. */
export function isSeen({ kind }: Effect): boolean {
  return kind === 'raise' || kind === 'set' || kind === 'decide' || kind === 'number';
}
