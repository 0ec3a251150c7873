import type { Store } from '../store.ts';
import type { AtOnce } from './at-once.ts';
import type { State } from './state.ts';
import { compareAll, keep } from './state.ts';

/** What people were told. */
export function notificationOperations(
  state: State,
): AtOnce<Pick<Store, 'addNotification' | 'notifications'>> {
  return {
    addNotification: (notification) => {
      if (!state.notifications.has(notification.key))
        state.notifications.set(notification.key, keep(notification));
    },
    notifications: (caseId) =>
      [...state.notifications.values()]
        .filter((notification) => notification.caseId === caseId)
        .sort((a, b) => compareAll([a.at, a.key], [b.at, b.key])),
  };
}
