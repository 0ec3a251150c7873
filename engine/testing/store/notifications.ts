import { expect, it } from 'vitest';
import type { Notification } from '#engine/runtime/store.ts';
import type { Opened } from './opened.ts';
import { fresh } from './samples.ts';

const told = (changes: Partial<Notification> = {}): Notification => ({
  key: fresh('order'),
  caseId: fresh('case'),
  starter: 'starter',
  pairs: [],
  text: { id: 'Siap "diambil"', en: 'Ready' },
  at: '2026-11-21T03:04:05.678Z',
  ...changes,
});

export function notificationContract(the: Opened): void {
  it('what people were told comes back oldest first, for one case alone', async () => {
    const first = told();
    const { caseId } = first;
    const second = told({
      caseId,
      at: '2026-11-22T03:04:05.678Z',
      starter: null,
      pairs: [{ role: 'kepala', unit: 'dinas_a' }],
      text: null,
    });
    for (const notification of [second, first, told()]) await the.store.addNotification(notification);

    expect(await the.store.notifications(caseId)).toEqual([first, second]);
  });

  it('the same notice is kept once, as it was first', async () => {
    const first = told();
    await the.store.addNotification(first);
    await the.store.addNotification({ ...first, starter: 'somebody else' });

    expect(await the.store.notifications(first.caseId)).toEqual([first]);
  });
}
