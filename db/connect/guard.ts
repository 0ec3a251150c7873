import { AsyncLocalStorage } from 'node:async_hooks';

/** Notices that a database is used inside its own transaction instead of the transaction's handle. */
export interface Guard {
  run<Result>(work: () => Promise<Result>): Promise<Result>;
  check(): void;
}

export function makeGuard(): Guard {
  const inside = new AsyncLocalStorage<true>();
  return {
    run: (work) => inside.run(true, work),
    check: () => {
      if (inside.getStore() === undefined) return;
      throw new Error('inside a transaction only its own handle may be used');
    },
  };
}
