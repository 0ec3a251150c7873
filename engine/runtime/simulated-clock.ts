import type { Clock } from './clock.ts';

export interface SimulatedClock extends Clock {
  /** Sets the time; refuses to go backwards. */
  set(instant: string): void;
  forward(milliseconds: number): void;
}

/** A clock in the hand of a scenario, of "try it" or of a test. Like the real one it never goes backwards. */
export function simulatedClock(start: string): SimulatedClock {
  let now = Date.parse(start);
  const set = (instant: string): void => {
    const next = Date.parse(instant);
    if (!(next >= now)) throw new Error(`time does not go back to ${instant}`);
    now = next;
  };
  return {
    now: () => new Date(now).toISOString(),
    set,
    forward: (milliseconds) => {
      set(new Date(now + milliseconds).toISOString());
    },
  };
}
