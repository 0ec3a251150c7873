import { setTimeout } from 'node:timers/promises';

/** A sleep that can be ended: by a ring when there is something to do at once, or for good. */
export interface Alarm {
  ring(): void;
  /** Sleeps so many milliseconds or until the next ring; false once `stopped`. A ring while nobody sleeps ends the next sleep. */
  sleep(milliseconds: number, stopped: AbortSignal): Promise<boolean>;
}

/** One for each engine: whoever commits rings, the worker sleeps. */
export function createAlarm(): Alarm {
  let rung = new AbortController();
  return {
    ring() {
      rung.abort();
    },
    async sleep(milliseconds, stopped) {
      const signal = AbortSignal.any([rung.signal, stopped]);
      await setTimeout(milliseconds, null, { signal }).catch(() => null);
      if (rung.signal.aborted) rung = new AbortController();
      return !stopped.aborted;
    },
  };
}
