import type { Engine } from './engine.ts';
import type { Commit, CommitResult } from './store.ts';

/** Commits; when that ordered something from outside, or something may be kept for the case, whoever delivers is woken at once. */
export async function commit({ store, alarm }: Engine, wanted: Commit): Promise<CommitResult> {
  const result = await store.commit(wanted);
  const { outbox, keys = [] } = wanted.case;
  const wakes = outbox.some(({ status }) => status === 'due') || keys.some(({ waits }) => waits);
  if (result.kind === 'done' && wakes) alarm.ring();
  return result;
}
