import { promised } from './memory/at-once.ts';
import { caseOperations } from './memory/case.ts';
import { clockOperations } from './memory/clock.ts';
import { draftOperations } from './memory/draft.ts';
import { handOperations } from './memory/hand.ts';
import { keptOperations } from './memory/kept.ts';
import { keyOperations } from './memory/key.ts';
import { listOperations } from './memory/list.ts';
import { notificationOperations } from './memory/notification.ts';
import { numberOperations } from './memory/number.ts';
import { organisationOperations } from './memory/organisation.ts';
import { tableOperations } from './memory/reference-table.ts';
import { emptyState, keep } from './memory/state.ts';
import type { Store } from './store.ts';

export interface MemoryStoreOptions {
  /** The store's clock, as UTC ISO text with milliseconds; the machine's own without. */
  readonly now?: () => string;
}

/** A store for scenarios, "try it" and tests. What goes in is copied, what comes out is frozen. */
export function createMemoryStore(options: MemoryStoreOptions = {}): Store {
  const state = emptyState();
  const now = options.now ?? (() => new Date().toISOString());
  return promised<Store>({
    ...caseOperations(state),
    ...clockOperations(state),
    ...listOperations(state),
    ...handOperations(state),
    ...draftOperations(state),
    ...keyOperations(state),
    ...keptOperations(state),
    ...notificationOperations(state),
    ...numberOperations(state),
    ...organisationOperations(state),
    ...tableOperations(state),
    now,
    installation: () => state.installation,
    createInstallation: (installation) => {
      state.installation ??= keep(installation);
    },
    close: () => undefined,
  });
}
