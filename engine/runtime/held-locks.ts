import type { Definition } from '#engine/definition/types.ts';
import { locksAhead } from '#engine/machine/lock-ahead.ts';
import type { Case, HeldLock } from '#engine/machine/types.ts';
import type { Store } from './store.ts';

/** Of the locks that a case may take those that another case holds now: for its page. One look-up for each lock of the process. */
export async function heldByOthers(
  { keyHolders }: Pick<Store, 'keyHolders'>,
  definition: Definition,
  subject: Case,
): Promise<readonly HeldLock[]> {
  const { process } = definition;
  const asked = await Promise.all(
    locksAhead(definition, subject).map(async (lock) => {
      const holders = await keyHolders({ ...lock, kind: 'lock', process, limit: 2 });
      return holders.some(({ caseId }) => caseId !== subject.id) ? [lock] : [];
    }),
  );
  return asked.flat();
}
