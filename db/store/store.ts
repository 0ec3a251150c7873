import type { Store } from '#engine/runtime/store.ts';
import type { Database } from '../database.ts';
import { caseOperations } from './case.ts';
import { definitionOperations } from './definition.ts';
import { clockOperations } from './clock.ts';
import { draftOperations } from './draft.ts';
import { fileOperations } from './file.ts';
import { installationOperations } from './installation.ts';
import { handOperations } from './hand.ts';
import { keptOperations } from './kept.ts';
import { keyOperations } from './key.ts';
import { listOperations } from './list.ts';
import { notificationOperations } from './notification.ts';
import { numberOperations } from './number.ts';
import { organisationOperations } from './organisation.ts';
import { tableOperations } from './reference-table.ts';
import { timerOperations } from './timer.ts';

/** The store over SQL, the same for Postgres and PGlite. */
export function makeStore(database: Database, close: () => Promise<void>): Store {
  return {
    ...installationOperations(database),
    ...caseOperations(database),
    ...timerOperations(database),
    ...clockOperations(database),
    ...listOperations(database),
    ...handOperations(database),
    ...draftOperations(database),
    ...keyOperations(database),
    ...keptOperations(database),
    ...notificationOperations(database),
    ...numberOperations(database),
    ...fileOperations(database),
    ...organisationOperations(database),
    ...definitionOperations(database),
    ...tableOperations(database),
    close,
  };
}
