import type { Store } from './store.ts';

/** The one time all nodes agree on. */
export interface Clock {
  now(): string;
}

/** How often a node compares its own clock with the database's. */
const RESYNC_MS = 60_000;

/**
 * The database's clock, kept as an offset to this node's monotonic one, so that reading it costs no
 * round trip and a jump of the machine's wall clock does not matter. Never goes backwards. Half of the
 * round trip is taken off; `stop` ends the comparing.
 */
export async function databaseClock(store: Pick<Store, 'now'>): Promise<Clock & { stop(): void }> {
  let offset = await offsetOf(store);
  let last = 0;
  const timer = setInterval(() => {
    offsetOf(store).then(
      (fresh) => {
        offset = fresh;
      },
      () => undefined, // the store being away is seen, and said, by whoever needs it
    );
  }, RESYNC_MS);
  timer.unref();
  return {
    now() {
      last = Math.max(last, Math.round(performance.now() + offset));
      return new Date(last).toISOString();
    },
    stop() {
      clearInterval(timer);
    },
  };
}

async function offsetOf(store: Pick<Store, 'now'>): Promise<number> {
  const before = performance.now();
  const there = Date.parse(await store.now());
  return there - (before + performance.now()) / 2;
}
