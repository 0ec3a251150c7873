import { afterAll, beforeAll, describe } from 'vitest';
import type { Store } from '#engine/runtime/store.ts';
import { commitContract } from './store/commits.ts';
import { draftContract } from './store/drafts.ts';
import { handContract } from './store/hands.ts';
import { keptContract } from './store/kept.ts';
import { keyContract } from './store/keys.ts';
import { listContract } from './store/lists.ts';
import { notificationContract } from './store/notifications.ts';
import { numberContract } from './store/numbers.ts';
import type { Opened } from './store/opened.ts';
import { organisationContract } from './store/organisation.ts';
import { similarContract } from './store/similar.ts';
import { tableContract } from './store/tables.ts';
import { timerContract } from './store/timers.ts';

/**
 * What every store promises. `open` gives an empty store; the tests share it, so that a database is made once per
 * file, and keep apart by fresh ids.
 */
export function storeContract(open: () => Promise<Store>): void {
  describe('the store contract', () => {
    let store: Store | null = null;
    const the: Opened = {
      get store() {
        if (!store) throw new Error('the store is not open yet');
        return store;
      },
    };
    beforeAll(async () => {
      store = await open();
    }, 60_000);
    afterAll(async () => {
      await store?.close();
    });

    describe('commit and load', () => commitContract(the));
    describe('timers', () => timerContract(the));
    describe('lists', () => listContract(the));
    describe('what people have to do', () => handContract(the));
    describe('similar cases', () => similarContract(the));
    describe('drafts and uploads', () => draftContract(the));
    describe('notifications', () => notificationContract(the));
    describe('keys of cases', () => keyContract(the));
    describe('messages that are kept', () => keptContract(the));
    describe('register numbers', () => numberContract(the));
    describe('reference tables', () => tableContract(the));
    describe('organisation, definitions, calendars', () => organisationContract(the));
  });
}
