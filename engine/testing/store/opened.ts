import type { Store } from '#engine/runtime/store.ts';

/** The store under test; there from the first test on. */
export interface Opened {
  readonly store: Store;
}
