import type { Engine } from './engine.ts';
import type { Commit, CommitResult } from './store.ts';

/** Commits; when that ordered something from outside, whoever delivers is woken at once. */
export async function commit({ store, alarm }: Engine, wanted: Commit): Promise<CommitResult> {
  const result = await store.commit(wanted);
  if (result.kind === 'done' && wanted.case.outbox.some(({ status }) => status === 'due')) alarm.ring();
  return result;
}
